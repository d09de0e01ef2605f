/**
 * A table in Markdown whose columns are as wide as their widest cell, so that it reads well on a terminal too.
 * The first column stands left, figures stand right.
 */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [head, ...rows].map((row) => head.map((_, column) => escape(row[column] ?? '')))
  const widths = head.map((_, column) => Math.max(3, ...lines.map((line) => line[column]?.length ?? 0)))
  const [first = [], ...rest] = lines.map((line) =>
    line.map((cell, column) => {
      const width = widths[column] ?? 0
      return column === 0 ? cell.padEnd(width) : cell.padStart(width)
    }),
  )
  const rule = widths.map((width, column) => '-'.repeat(width - 1) + (column === 0 ? '-' : ':'))
  return [first, rule, ...rest].map((line) => `| ${line.join(' | ')} |`).join('\n')
}

function escape(cell: string): string {
  return cell.replaceAll('|', '\\|')
}
