import { Fault } from '#cli/fault.ts'
import { block, caddyHeaders } from './caddy-headers.ts'
import { COMPRESSED_TYPES } from './content-types.ts'
import { MISSING_RULE } from './headers.ts'
import type { HostingOptions } from './hosting-options.ts'
import { BOARD, DAY_OF_YEAR, ID, literal, MONTH_OR_DAY, YEAR } from './expressions.ts'
import { slugRedirects, type SlugRedirect } from './old-slugs.ts'

/** Where publish puts the files, within the site. */
export const CADDYFILE = '.gapan/Caddyfile'
export const CADDY_SLUGS = '.gapan/Caddyfile-slugs'

/** Caddy goes through its table from the beginning each time. Where there are more, the application answers them. */
const MOST_SLUGS = 2000

export interface CaddyFiles {
  /** A complete site, for Caddy 2.6 or newer. */
  readonly conf: string
  /** Which `conf` imports from `<root>/.gapan/Caddyfile-slugs`. */
  readonly slugs: string
}

/** The configuration of a Caddy that serves a site: its certificate for an https origin it gets by itself. */
export function caddyFiles(options: HostingOptions): CaddyFiles {
  const { site, root, pages } = options
  const redirects = slugRedirects(options.slugs, options.mergedSeries).slice(0, MOST_SLUGS)
  const folder = caddyWord(root)
  const encoding = block('encode', [
    'gzip',
    ...block(
      'match',
      ['text/html', ...COMPRESSED_TYPES].map((type) => `header Content-Type ${type}*`),
    ),
  ])
  const body = [
    `root * ${folder}`,
    ...encoding,
    '# In this order: what comes later takes precedence.',
    ...block('route', [...caddyHeaders(options), ...routeLines(site.base, folder, pages)]),
    ...block('handle_errors', [
      `root * ${folder}`,
      ...encoding,
      `header Cache-Control "${MISSING_RULE.cacheControl}"`,
      'header Content-Type "text/html; charset=utf-8"',
      'rewrite * /404.html',
      'file_server',
    ]),
  ]
  const conf = [
    '# Made by gapan publish, and made again by each run: change a copy.',
    ...block(caddyAddress(site.origin), body),
    '',
  ].join('\n')
  return { conf, slugs: caddySlugs(site.base, redirects) }
}

function caddyAddress(origin: string): string {
  const { protocol, hostname, port } = new URL(origin)
  if (protocol === 'https:') return origin
  return `http://${hostname}${port === '' ? '' : `:${port}`}`
}

function routeLines(base: string, folder: string, pages: boolean): string[] {
  const at = literal(base)
  return [
    '# What publish keeps for itself, files for other hosts, compressed copies by their own names.',
    ...block('@hidden', [
      `path_regexp "^${at}(?:(?:.*/)?\\.|(?:_headers|_redirects|404|404\\.html|.+\\.[a-z0-9]+\\.(?:gz|br))$)"`,
      `not path ${base}.well-known/*`,
    ]),
    'error @hidden 404',
    '@sent not method GET HEAD',
    'error @sent 405',
    ...oldAddresses(base),
    '# Each page has one address.',
    `redir ${base}index.html ${base} 301`,
    ...(base === '/' ? [] : [`redir ${base.slice(0, -1)} ${base} 301`]),
    `@page path_regexp page "^${at}(${BOARD}(?:/(?:page/)?${ID})?)(?:\\.html|/)$"`,
    `redir @page ${base}{re.page.1} 301`,
    ...(base === '/'
      ? []
      : [`@elsewhere not path ${base}*`, 'error @elsewhere 404', `uri strip_prefix ${base.slice(0, -1)}`]),
    '# Old addresses with a slug.',
    ...block('map {http.request.orig_uri.path} {gapan_slug}', [
      `import ${folder.slice(0, -1)}/${CADDY_SLUGS}"`,
    ]),
    '@slug vars_regexp slug {gapan_slug} "^(/.+)$"',
    'redir @slug {re.slug.1} 301',
    '# No file ends in a slash, though Caddy would give it.',
    '@folder path_regexp "./$"',
    'error @folder 404',
    '# The file before the folder of the same name.',
    'try_files {path}.html {path} {path}index.html',
    ...(pages ? [] : shellLines()),
    ...block('file_server', ['precompressed br gzip', 'disable_canonical_uris']),
  ]
}

/**
 * As in nginx, maps let only what is known to be harmless through: letters, digits, and paths that are written here. Caddy
 * joins the values of a parameter that is there twice with a comma, so such an address leads nowhere.
 */
function oldAddresses(base: string): string[] {
  return [
    '# Old addresses.',
    ...block('map {query.bo_table} {gapan_board}', [`"~^(${BOARD})$" "\${1}"`, 'default ""']),
    ...block('map {query.wr_id} {gapan_id}', [`"~^(${ID})$" "\${1}"`, 'default ""']),
    ...block('map {query} {gapan_has_id}', ['"~(?:^|&)wr_id(?:=|&|$)" "id"', 'default ""']),
    ...block('map "{gapan_board}/{gapan_id} {gapan_has_id}" {gapan_old}', [
      `"~^(${BOARD}/${ID}) id$" "${base}\${1}"`,
      `"~^(${BOARD})/ $" "${base}\${1}"`,
      'default ""',
    ]),
    ...block('map {gapan_board} {gapan_old_feed}', [`"~^(.+)$" "${base}\${1}/feed.atom"`, 'default ""']),
    ...block('@old', [`path ${base}bbs/board.php`, 'vars_regexp old {gapan_old} "^(/.+)$"']),
    'redir @old {re.old.1} 301',
    ...block('@oldFeed', [`path ${base}bbs/rss.php`, 'vars_regexp old {gapan_old_feed} "^(/.+)$"']),
    'redir @oldFeed {re.old.1} 301',
  ]
}

/** Addresses that the application answers, within the site (`src/app/page-routes.tsx`). */
const APPLICATION_PAGES = [
  `${BOARD}(?:/(?:page/)?${ID})?`,
  `${BOARD}/date/${YEAR}${MONTH_OR_DAY}`,
  `on/${DAY_OF_YEAR}`,
  'series/.+',
  'top/.+',
]

/** Without pages the application is what shows a board or an article. Caddy is not told which there are. */
function shellLines(): string[] {
  return [
    ...block('@shell', ['not file', `path_regexp "^/(?:${APPLICATION_PAGES.join('|')})$"`]),
    'rewrite @shell /index.html',
  ]
}

function caddySlugs(base: string, redirects: readonly SlugRedirect[]): string {
  return [
    '# Made by gapan publish: where old addresses with a slug lead.',
    ...redirects.flatMap(({ from, to }) =>
      [`${base}${from}`, `${base}${from}/`].map((path) => `"${path}" "${base}${to}"`),
    ),
    'default ""',
    '',
  ].join('\n')
}

function caddyWord(path: string): string {
  if (/[\p{Cc}"\\{}`]/u.test(path)) {
    throw new Fault(
      `Caddy can't be given the folder of the site ${JSON.stringify(path)}; a name without quotes, braces, \\ and line breaks can be.`,
    )
  }
  return `"${path}"`
}
