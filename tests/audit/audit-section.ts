import { table } from '#tests/performance/report/table.ts'
import type { Engine, Finding } from './engines/engine.ts'
import type { Exception } from './exceptions.ts'

/** A finding, and where it is. */
export interface FoundInView extends Finding {
  readonly engine: string
  readonly view: string
}

/** What the engines found in one state, in all its views. */
export interface AuditedState {
  readonly name: string
  readonly views: number
  readonly findings: readonly FoundInView[]
}

export interface Audit {
  readonly audited: readonly AuditedState[]
  readonly engines: readonly Engine[]
  /** Those that a finding fell under. */
  readonly exceptions: readonly Exception[]
  /** Its version. */
  readonly chromium: string
}

/** The section of docs/accessibility.md that tells what was looked at, by whom, and what was found. */
export function auditSection({ audited, engines, exceptions, chromium }: Audit): string {
  const date = new Date().toISOString().slice(0, 10)
  const views = audited.reduce((sum, state) => sum + state.views, 0)
  const names = engines.map(({ name }) => name)
  const rows = audited.map(({ name, views: count, findings }) => [
    name,
    String(count),
    ...names.map((engine) => String(findings.filter((finding) => finding.engine === engine).length)),
  ])
  const total = audited.reduce((sum, { findings }) => sum + findings.length, 0)
  return `## What engines find

Looked through ${date} by \`npm run audit\` with Chromium ${chromium}: ${audited.length} states, ${views} views, each by

${engines.map(({ name, version, standard }) => `- ${name} ${version} (${standard})`).join('\n')}

Findings by state, of all its views: 320 and 1280 CSS pixels wide × Korean and English × light, dark and forced colours.

${table(['state', 'views', ...names], rows)}

${total === 0 ? 'None of them finds anything.' : findingsOf(audited)}

${exceptions.length === 0 ? 'No rule is switched off.' : `Not counted, since the engine is wrong about it:\n\n${exceptions.map(describe).join('\n')}`}`
}

function findingsOf(audited: readonly AuditedState[]): string {
  const lines = audited.flatMap(({ name, findings }) =>
    findings.map(({ engine, rule, message, view }) => `- ${name}, ${view}: ${engine} ${rule}: ${message}`),
  )
  return lines.join('\n')
}

function describe({ engine, rule, reason }: Exception): string {
  return `- ${engine}, \`${rule}\`: ${reason}`
}
