import { contentSecurityPolicy } from './content-security-policy.ts'
import type { HostingOptions } from './hosting-options.ts'
import { regularExpression, type PathPattern } from './path-pattern.ts'

/** The rules for some files of a site. Every configuration is made from these, so that they can't differ. */
export interface FileRule {
  /** What these files are, as a comment in a configuration. */
  readonly title: string
  readonly patterns: readonly PathPattern[]
  readonly cacheControl: string
  /** The same for an address with `?n=` or `?r=`; only where the host can see what follows the `?`. */
  readonly revisedCacheControl?: string
  /** Where the extension does not tell it, or not every host. */
  readonly contentType?: string
  /** Other sites may use these files in their pages. */
  readonly forOtherSites?: 'read' | 'show'
}

/** Names and values of headers. */
export type Headers = ReadonlyMap<string, string>

/** For what has its hash in its name, so never changes. */
const FOR_EVER = 'public, max-age=31536000, immutable'

/**
 * For what an import may rewrite under the same address (`docs/format.md`, "What may change"): asked for again after
 * a minute; for five more a browser may show what it has while it asks.
 */
const FOR_A_MINUTE = 'public, max-age=60, stale-while-revalidate=300'

/** What changes under the same address and must be right at once: the browser asks each time, an ETag makes that cheap. */
const ALWAYS_ASK = 'public, max-age=0, must-revalidate'

/** No two rules are for the same file: hosts disagree about what then holds. */
export const FILE_RULES: readonly FileRule[] = [
  {
    title: 'Code and styles, named by the hash of their content',
    patterns: ['assets/**'],
    cacheControl: FOR_EVER,
  },
  {
    title: 'Attachments and images, named by the hash of their content',
    patterns: ['archive/files/**'],
    cacheControl: FOR_EVER,
    // A feed reader in a browser shows the pictures of an article in a page of its own.
    forOtherSites: 'show',
  },
  {
    title: 'The search index, named by the hash of its content',
    patterns: ['archive/search/**'],
    cacheControl: FOR_EVER,
  },
  {
    title: 'List chunks and newer counts',
    patterns: ['archive/headlines/*/#.json', 'archive/counts/*/#.json'],
    // The bare address is that of a full chunk that was never changed, and a reader that learns of a change asks for
    // another address. But anybody may ask for it while the chunk is still partial, and a cache would then hand
    // the partial one on when it is full. So it is believed for an hour, not for ever.
    cacheControl: 'public, max-age=3600, s-maxage=60',
    // The manifest names a new address for new content, so a browser may keep what it got. A cache between may not:
    // a static host ignores what follows the `?`, so whoever guesses the next revision (`?r=1`) before it is there
    // makes such a cache keep the old content under the new address, after a take-down too.
    revisedCacheControl: 'public, max-age=31536000, immutable, s-maxage=60',
  },
  {
    title: 'What an import may rewrite under the same address',
    patterns: [
      'archive/archive.json',
      'archive/front.json',
      'archive/headlines/*/notices.json',
      'archive/articles/**',
      'archive/slugs/**',
      'archive/calendar/**',
      'archive/on/**',
      'archive/series/**',
      'archive/related/**',
      'archive/top/**',
    ],
    cacheControl: FOR_A_MINUTE,
  },
  {
    title: 'The service worker and the manifest of the application',
    patterns: ['sw.js', 'manifest.webmanifest'],
    cacheControl: 'no-cache',
  },
  {
    title: 'Icons',
    patterns: ['icon.svg', 'icon-192.png', 'icon-512.png', 'icon-maskable-512.png', 'apple-touch-icon.png'],
    cacheControl: 'public, max-age=86400',
  },
  {
    title: 'Atom feeds',
    patterns: ['feed.atom', '*/feed.atom', 'series/*/feed.atom'],
    cacheControl: 'public, max-age=300',
    contentType: 'application/atom+xml',
    forOtherSites: 'read',
  },
  {
    title: 'JSON feeds',
    patterns: ['feed.json', '*/feed.json', 'series/*/feed.json'],
    cacheControl: 'public, max-age=300',
    contentType: 'application/feed+json',
    forOtherSites: 'read',
  },
  {
    title: 'For search engines',
    patterns: ['robots.txt', 'sitemap.xml', 'sitemaps/**'],
    cacheControl: 'public, max-age=3600',
  },
]

/**
 * Pages, and whatever no rule names. It is what Netlify and Cloudflare Pages do by themselves; `_headers` could not say
 * it, since its pattern would be that of all files.
 */
export const PAGE_RULE: FileRule = { title: 'Pages', patterns: [], cacheControl: ALWAYS_ASK }

/** An error page: what is missing today may be there tomorrow. */
export const MISSING_RULE: FileRule = { title: 'What is missing', patterns: [], cacheControl: 'no-cache' }

/**
 * What no page needs, and no page opened from one may ask for. Left out, and so allowed: the clipboard, sharing and full
 * screen. Only names that browsers know: others are reported in the console.
 */
const SWITCHED_OFF = [
  'accelerometer',
  'autoplay',
  'browsing-topics',
  'camera',
  'display-capture',
  'encrypted-media',
  'geolocation',
  'gyroscope',
  'hid',
  'idle-detection',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'picture-in-picture',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'usb',
  'xr-spatial-tracking',
]

/** The headers that are the same for every answer, errors and redirects included. */
export function securityHeaders({
  site,
  styleHashes,
  scriptHashes,
  connectTo,
}: Pick<HostingOptions, 'site' | 'styleHashes' | 'scriptHashes' | 'connectTo'>): Headers {
  return new Map([
    [
      'Content-Security-Policy',
      contentSecurityPolicy({ styleHashes, scriptHashes, connectTo, forHeader: true }),
    ],
    ['X-Content-Type-Options', 'nosniff'],
    // Not even the origin: what somebody reads is nobody else's business, and hosts that refuse pictures to
    // other sites mostly give them when no site is named.
    ['Referrer-Policy', 'no-referrer'],
    ['Cross-Origin-Opener-Policy', 'same-origin'],
    ['Permissions-Policy', SWITCHED_OFF.map((feature) => `${feature}=()`).join(', ')],
    // For this host alone: we can't speak for those below it.
    ...(site.origin.startsWith('https:')
      ? ([['Strict-Transport-Security', 'max-age=31536000']] as const)
      : []),
  ])
}

/** What other sites may do with the files of a rule. With these an answer has all its headers but for cache and type. */
export function sharingHeaders({ forOtherSites }: FileRule): Headers {
  return new Map([
    ['Cross-Origin-Resource-Policy', forOtherSites === undefined ? 'same-origin' : 'cross-origin'],
    ...(forOtherSites === 'read' ? ([['Access-Control-Allow-Origin', '*']] as const) : []),
  ])
}

/** The rule for a file. @param path within the site, without a slash at its beginning */
export function ruleOf(path: string): FileRule {
  const matches = (pattern: PathPattern) => new RegExp(`^(?:${regularExpression(pattern)})$`).test(path)
  return FILE_RULES.find(({ patterns }) => patterns.some(matches)) ?? PAGE_RULE
}
