/** The middle of some figures; of an even number of them, the mean of the two in the middle. NaN of none. */
export function median(figures: readonly number[]): number {
  const sorted = figures.toSorted((a, b) => a - b)
  const upper = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
  const lower = sorted[Math.ceil(sorted.length / 2) - 1] ?? Number.NaN
  return (lower + upper) / 2
}

export function sum(figures: readonly number[]): number {
  return figures.reduce((total, figure) => total + figure, 0)
}

/** How many times as much as another a figure is. Nothing is 0 times as much as anything, also where there is nothing of the other. */
export function ratio(figure: number, other: number): number {
  return figure === 0 ? 0 : figure / other
}

/** A median with the range that it comes from. */
export interface Spread {
  readonly median: number
  readonly least: number
  readonly most: number
}

export function spreadOf(figures: readonly number[]): Spread {
  return { median: median(figures), least: Math.min(...figures), most: Math.max(...figures) }
}

/** `472 (452–568)`: median and range; without a range where all are the same. */
export function inWords({ median, least, most }: Spread, digits = 0): string {
  const written = (figure: number) => thousands(figure, digits)
  if (!Number.isFinite(median)) return '–'
  if (written(least) === written(most)) return written(median)
  return `${written(median)} (${written(least)}–${written(most)})`
}

/** `12,345.6` */
export function thousands(figure: number, digits = 0): string {
  return figure.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits })
}

/** Kilobytes of 1,000 bytes, as every limit here and in package.json counts them. */
export function kilobytes(bytes: number): number {
  return bytes / 1000
}
