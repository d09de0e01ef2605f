import { FILE_RULES, MISSING_RULE, PAGE_RULE, sharingHeaders, type FileRule } from './headers.ts'
import { BOARD, ID, literal } from './expressions.ts'
import { expression } from './nginx-words.ts'
import type { NginxVariables } from './nginx-maps.ts'
import { regularExpression } from './path-pattern.ts'

export interface LocationOptions {
  readonly base: string
  /** The file with the headers of every answer, quoted. */
  readonly headersFile: string
  readonly variables: NginxVariables
  /** The folder of the site, quoted. */
  readonly root: string
  readonly pages: boolean
}

/**
 * The locations of a site. nginx gives an answer the headers of its own location and forgets those around it as soon
 * as the location has one, so each location here includes all of them.
 *
 * The first regular expression that fits wins. Files are found by the part of the address after the base, which
 * each expression names `gapan_path`, so that a site needs no folder of the name of its base.
 */
export function nginxLocations(options: LocationOptions): string {
  const { base, variables } = options
  const at = literal(base)
  const page = (path: string, end: string) => `~ ${expression(`^${at}(?<gapan_path>${path})${end}$`)}`
  const file = headersOf(options, PAGE_RULE)
  const redirect = headersOf(options, { ...PAGE_RULE, cacheControl: 'public, max-age=3600' })
  const lead = (target: string) => [`if ($${target}) {`, `  return 301 $${target};`, '}', 'return 404;']
  return [
    location(`= ${base}404.html`, 'Pages that are missing', [
      'internal;',
      ...headersOf(options, MISSING_RULE, 'always'),
      'try_files /404.html =404;',
    ]),
    location(`~ ${expression(`^${at}(?:.*/)?\\.(?!well-known/)`)}`, 'What publish keeps for itself', [
      ...headersOf(options, MISSING_RULE, 'always'),
      'return 404;',
    ]),
    location(
      `~ ${expression(`^${at}(?:_headers|_redirects|404|.+\\.[a-z0-9]+\\.(?:gz|br))$`)}`,
      'Files for other hosts, and compressed copies by their own names',
      [...headersOf(options, MISSING_RULE, 'always'), 'return 404;'],
    ),
    ...FILE_RULES.map((rule) => fileLocation(options, rule)),
    location(`= ${base}bbs/board.php`, 'Old addresses', [...redirect, ...lead(variables.oldBoard)]),
    location(`= ${base}bbs/rss.php`, null, [...redirect, ...lead(variables.oldFeed)]),
    location(`= ${base}`, 'The front page', [...file, 'try_files /index.html =404;']),
    location(`= ${base}index.html`, 'Each page has one address', [...redirect, `return 301 ${base};`]),
    location(page(`${BOARD}(?:/(?:page/)?${ID})?`, '(?:\\.html|/)'), null, [
      ...redirect,
      `return 301 ${base}$gapan_path;`,
    ]),
    location(page('.+', ''), 'All other pages: the file before the folder of the same name', [
      ...file,
      `try_files /$gapan_path.html /$gapan_path @${variables.slug};`,
    ]),
    location(`@${variables.slug}`, 'Old addresses with a slug', [
      ...redirect,
      `if ($${variables.slug}) {`,
      `  return 301 $${variables.slug};`,
      '}',
      ...(options.pages
        ? []
        : [
            '# No pages were written: the application shows what the archive has.',
            `if (-f ${options.root.slice(0, -1)}/$${variables.proof}") {`,
            `  rewrite ^ ${base} last;`,
            '}',
          ]),
      'return 404;',
    ]),
    ...(base === '/' ? [] : [location(`= ${base.slice(0, -1)}`, null, [...redirect, `return 301 ${base};`])]),
  ].join('\n\n')
}

function fileLocation(options: LocationOptions, rule: FileRule): string {
  const path = rule.patterns.map(regularExpression).join('|')
  const at = literal(options.base)
  return location(`~ ${expression(`^${at}(?<gapan_path>${path})$`)}`, rule.title, [
    ...headersOf(options, rule),
    ...(rule.contentType === undefined ? [] : ['types {}', `default_type "${rule.contentType}";`]),
    'try_files /$gapan_path =404;',
  ])
}

/**
 * @param always also for errors; otherwise an error has the cache lifetime of the error page and of no file
 */
function headersOf({ headersFile, variables }: LocationOptions, rule: FileRule, always?: 'always'): string[] {
  const cache = rule.revisedCacheControl === undefined ? `"${rule.cacheControl}"` : `$${variables.chunkCache}`
  return [
    `include ${headersFile};`,
    ...[...sharingHeaders(rule)].map(([name, value]) => `add_header ${name} "${value}" always;`),
    `add_header Cache-Control ${cache}${always === undefined ? '' : ' always'};`,
  ]
}

function location(match: string, title: string | null, body: readonly string[]): string {
  return [
    ...(title === null ? [] : [`# ${title}`]),
    `location ${match} {`,
    ...body.map((line) => `  ${line}`),
    '}',
  ].join('\n')
}
