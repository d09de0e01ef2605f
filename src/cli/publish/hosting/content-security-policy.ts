export interface ContentSecurityPolicy {
  /** `sha256-…` of the text of each `<style>` that a page has inlined, in base64 as CSP writes it. */
  readonly styleHashes: readonly string[]
  /** The same of each inline `<script>`. */
  readonly scriptHashes: readonly string[]
  /** Whether it is sent as a header. A `<meta>` can't say who may frame the page; a browser reports it there as a mistake. */
  readonly forHeader: boolean
  /** Origins of other servers that the reader asks: that of the search, if it has one of its own. */
  readonly connectTo: readonly string[]
}

/**
 * The policy of every page of a site. `img-src` names other hosts because a reader may ask for a foreign
 * image; the application requests none unbidden (a browser test counts the requests).
 *
 * A page that has the policy in its head and gets it as a header obeys both. So the header, which is the same for
 * all pages, names the style blocks of all of them (their one inline script is the same); the head may name its own alone.
 */
export function contentSecurityPolicy({
  styleHashes,
  scriptHashes,
  forHeader,
  connectTo,
}: ContentSecurityPolicy): string {
  const wrong = [...styleHashes, ...scriptHashes].find((hash) => !/^sha256-[A-Za-z0-9+/]{43}=$/.test(hash))
  // It would end the directive, or the header, and with it the protection.
  if (wrong !== undefined) throw new TypeError(`not the SHA-256 of an inlined text: ${JSON.stringify(wrong)}`)
  const strange = connectTo.find((origin) => !isOrigin(origin))
  if (strange !== undefined) throw new TypeError(`not an origin: ${JSON.stringify(strange)}`)
  const named = (hashes: readonly string[]) => [...new Set(hashes)].map((hash) => ` '${hash}'`).join('')
  return [
    "default-src 'none'",
    `script-src 'self'${named(scriptHashes)}`,
    `style-src 'self'${named(styleHashes)}`,
    "img-src 'self' https: http:",
    ["connect-src 'self'", ...new Set(connectTo)].join(' '),
    "manifest-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    // The form of the search page, sent before the reader has taken it over.
    "form-action 'self'",
    ...(forHeader ? ["frame-ancestors 'none'"] : []),
    "require-trusted-types-for 'script'",
    'trusted-types gapan gapan-start',
  ].join('; ')
}

/** Whether a text is an origin and nothing else: neither a space nor a `;` can be in one. */
function isOrigin(text: string): boolean {
  return /^https?:\/\//.test(text) && URL.canParse(text) && new URL(text).origin === text
}
