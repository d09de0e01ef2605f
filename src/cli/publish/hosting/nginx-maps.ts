import type { SlugRedirect } from './old-slugs.ts'
import { BOARD, DAY_OF_YEAR, ID, literal, MONTH_OR_DAY, YEAR } from './expressions.ts'
import { expression } from './nginx-words.ts'

/** Variables that a site's configuration computes, by what they are for; without `$`. */
export interface NginxVariables {
  /** `Cache-Control` of a list chunk, by whether its address has a revision. */
  readonly chunkCache: string
  /** Where `/bbs/board.php` and `/bbs/rss.php` lead; empty for nowhere. */
  readonly oldBoard: string
  readonly oldFeed: string
  /** Where an old address with a slug leads; empty for nowhere. */
  readonly slug: string
  /** The file of the archive that there is if the application has a page at this address; empty for none. */
  readonly proof: string
}

/** Names of a site's variables; the sites of one nginx share them. */
export function nginxVariables(prefix: string): NginxVariables {
  return {
    chunkCache: `${prefix}_chunk_cache`,
    oldBoard: `${prefix}_old_board`,
    oldFeed: `${prefix}_old_feed`,
    slug: `${prefix}_slug`,
    proof: `${prefix}_proof`,
  }
}

/** The first parameter of this name and no other, as `URLSearchParams.get` takes it. */
const first = (name: string, value: string) => `^(?:(?!${name}(?:=|&|$))[^&]*&)*+${name}=${value}(?:&|$)`
const has = (name: string) => `(?:^|&)${name}(?:=|&|$)`

interface MapOptions {
  readonly base: string
  readonly variables: NginxVariables
  readonly chunkCache: { readonly bare: string; readonly revised: string }
  /** Where the file of slugs lies, quoted. */
  readonly slugsFile: string
}

/**
 * Everything that looks at what a browser sent, as maps from it to what the configuration knows to be harmless: letters, digits
 * and paths that are written here. Nothing else reaches an answer. The same rules as in `src/app/old-addresses.ts`.
 */
export function nginxMaps({ base, variables, chunkCache, slugsFile }: MapOptions): string {
  const { oldBoard, oldFeed, slug, proof } = variables
  const at = literal(base)
  return [
    map(`$args $${variables.chunkCache}`, [
      ['default', `"${chunkCache.bare}"`],
      [expression(`~(?:^|&)[nr]=[0-9]`), `"${chunkCache.revised}"`],
    ]),
    map(`$args $${oldBoard}_id`, [
      ['default', '""'],
      [expression(`~${first('wr_id', `(?<gapan_id>${ID})`)}`), '"/$gapan_id"'],
      // Something that is no number: there is no such article, and no board is named so.
      [expression(`~${has('wr_id')}`), '"/"'],
    ]),
    map(`$args $${oldBoard}_name`, [
      ['default', '""'],
      [expression(`~${first('bo_table', `(?<gapan_board>${BOARD})`)}`), '"$gapan_board"'],
    ]),
    map(`"$${oldBoard}_name$${oldBoard}_id" $${oldBoard}`, [
      ['default', '""'],
      [expression(`~^(?<gapan_target>${BOARD}(?:/${ID})?)$`), `"${base}$gapan_target"`],
    ]),
    map(`$${oldBoard}_name $${oldFeed}`, [
      ['default', `"${base}$${oldBoard}_name/feed.atom"`],
      ['""', '""'],
    ]),
    map(`$uri $${slug}_path`, [
      ['default', '$uri'],
      [expression('~^(?<gapan_path>.+?)/+$'), '"$gapan_path"'],
    ]),
    `map $${slug}_path $${slug} {\n  default "";\n  include ${slugsFile};\n}`,
    map(`$uri $${proof}`, [
      ['default', '""'],
      [expression(`~^${at}(?:about|saved|search)$`), '"index.html"'],
      [expression(`~^${at}series(?:/.+)?$`), '"archive/series/index.json"'],
      [expression(`~^${at}on(?:/${DAY_OF_YEAR})?$`), '"archive/on/days.json"'],
      [expression(`~^${at}top(?:/.+)?$`), '"archive/top/index.json"'],
      [
        expression(`~^${at}(?<gapan_board>${BOARD})/date/(?<gapan_year>${YEAR})${MONTH_OR_DAY}$`),
        '"archive/calendar/$gapan_board/$gapan_year.json"',
      ],
      [
        expression(`~^${at}(?<gapan_board>${BOARD})(?:/page/${ID})?$`),
        '"archive/headlines/$gapan_board/0.json"',
      ],
      [
        expression(`~^${at}(?<gapan_board>${BOARD})/(?<gapan_id>[1-9][0-9]{0,2})$`),
        '"archive/articles/$gapan_board/0/$gapan_id.json"',
      ],
      [
        expression(`~^${at}(?<gapan_board>${BOARD})/(?<gapan_id>(?<gapan_shelf>[1-9][0-9]{0,11})[0-9]{3})$`),
        '"archive/articles/$gapan_board/$gapan_shelf/$gapan_id.json"',
      ],
    ]),
  ].join('\n\n')
}

function map(head: string, entries: ReadonlyArray<readonly [string, string]>): string {
  return `map ${head} {\n${entries.map(([from, to]) => `  ${from} ${to};\n`).join('')}}`
}

/** The file of slugs that the configuration includes: a line for each, from its path to the article's. */
export function nginxSlugs(base: string, redirects: readonly SlugRedirect[]): string {
  return [
    '# Made by gapan publish: where old addresses with a slug lead.',
    ...redirects.map(({ from, to }) => `"${base}${from}" "${base}${to}";`),
    '',
  ].join('\n')
}

/**
 * nginx takes no long keys unless told so, and warns where keys that fall together don't fit. The sizes are bounds: only
 * what is needed is taken.
 */
export function mapSizes(base: string, redirects: readonly SlugRedirect[]): string[] {
  const longest = redirects.reduce((bytes, { from }) => Math.max(bytes, Buffer.byteLength(base + from)), 0)
  if (longest <= 40 && redirects.length <= 1000) return []
  return [
    `map_hash_bucket_size ${2 ** Math.ceil(Math.log2((longest + 64) * 8))};`,
    `map_hash_max_size ${Math.max(2048, redirects.length * 2)};`,
  ]
}
