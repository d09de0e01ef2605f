import { table } from './table.ts'
import { thousands } from './statistics.ts'

/** A figure that has to stay at or below a limit. */
export interface Limit {
  readonly what: string
  readonly found: number
  readonly limit: number
  readonly unit: '' | 'ms' | 'KB' | 'MB' | 's' | 'files' | '%'
  /** Figures after the point. */
  readonly digits?: number
}

export function isMet({ found, limit }: Limit): boolean {
  return found <= limit
}

/** What a benchmark has to show, each with its limit and whether it is met. */
export function limitsTable(limits: readonly Limit[]): string {
  const rows = limits.map((limit) => {
    const written = (figure: number) => `${thousands(figure, limit.digits ?? 0)} ${limit.unit}`.trim()
    return [limit.what, written(limit.found), written(limit.limit), isMet(limit) ? 'met' : 'NOT MET']
  })
  return table(['must show', 'found', 'at most', ''], rows)
}
