/**
 * Which files of a site a rule is for, as a path within the site. `*` stands for one segment, `**` (at the end) for
 * everything below, `#` for a whole number: `archive/headlines/*\/#.json`, `assets/**`. It is small enough for
 * all hosts to be told the same in their own languages.
 */
export type PathPattern = string

/**
 * A pattern as a regular expression, which JavaScript, PCRE (nginx) and RE2 (Caddy) read alike.
 * @returns without `^` and `$`
 */
export function regularExpression(pattern: PathPattern): string {
  return pattern.replaceAll(/\*\*|[*#.+?^${}()|[\]\\]/g, (found) => {
    if (found === '**') return '.+'
    if (found === '*') return '[^/]+'
    return found === '#' ? '[0-9]+' : `\\${found}`
  })
}

/**
 * A pattern as `_headers` writes it, which knows no numbers: a rule for each first digit stands for one. A path within the
 * site, without a slash at its beginning.
 */
export function headerFilePaths(pattern: PathPattern): string[] {
  let segments = 0
  const path = pattern.replaceAll(/\*\*|\*/g, (found) => {
    if (found === '**') return '*'
    segments += 1
    return `:segment${segments}`
  })
  if (!path.includes('#')) return [path]
  // What follows the number falls to the asterisk: a host allows nothing better.
  return Array.from('0123456789', (digit) => path.replace(/#.*$/, `${digit}*`))
}
