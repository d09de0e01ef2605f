import type { Site } from '#archive/manifest.ts'

/** Paper of the light theme, as `tokens.css` has it: what is shown while an installed reader starts. A manifest knows one theme. */
const PAPER = '#fbfaf7'

/** https://www.w3.org/TR/appmanifest/ */
export interface WebAppManifest {
  readonly id: string
  readonly name: string
  readonly short_name: string
  readonly description?: string
  readonly lang: string
  readonly start_url: string
  readonly scope: string
  readonly display: 'standalone'
  readonly display_override: readonly ['minimal-ui']
  readonly background_color: string
  readonly theme_color: string
  readonly categories: readonly string[]
  readonly icons: readonly WebAppIcon[]
}

interface WebAppIcon {
  readonly src: string
  readonly sizes: string
  readonly type: string
  readonly purpose: 'any' | 'maskable'
}

/** Home screens cut longer names off wherever they like. */
const SHORT_NAME_LENGTH = 12

const ICONS: readonly WebAppIcon[] = [
  { src: 'icon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
  { src: 'icon-192.png', sizes: '192x192', type: 'image/png', purpose: 'any' },
  { src: 'icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'any' },
  { src: 'icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
]

/**
 * What makes a site one that can be installed, `manifest.webmanifest`. It opens with the browser's own back button and
 * address (`minimal-ui`) where there is such a thing: articles are gone back from, and cited.
 * @param base the path under which the site is served, with a slash at both ends
 * @param language of the interface
 */
export function webAppManifest(site: Site, base: string, language: string): WebAppManifest {
  const description = site.description[language] ?? Object.values(site.description)[0] ?? ''
  return {
    id: base,
    name: site.title,
    short_name: shortName(site.title),
    ...(description === '' ? {} : { description }),
    lang: language,
    start_url: base,
    scope: base,
    display: 'standalone',
    display_override: ['minimal-ui'],
    background_color: PAPER,
    theme_color: PAPER,
    categories: ['news'],
    icons: ICONS.map((icon) => ({ ...icon, src: base + icon.src })),
  }
}

/** As many whole words as fit; a single long word is left to whoever shows it. */
function shortName(title: string): string {
  const words = title.split(/\s+/u).filter((word) => word !== '')
  let name = words[0] ?? title
  for (const word of words.slice(1)) {
    if (`${name} ${word}`.length > SHORT_NAME_LENGTH) break
    name += ` ${word}`
  }
  return name
}
