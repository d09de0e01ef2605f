import { cleanLine } from '#archive/plain-text.ts'
import type { HeadMeta } from './head.ts'
import type { ShareImage } from './share-image.ts'

/** Metas of these names, in this order, without those that have nothing to say. */
export function namedMetas(
  entries: ReadonlyArray<readonly [name: string, content: string | null]>,
): HeadMeta[] {
  return filled(entries).map(([name, content]) => ({ name, content }))
}

/** The same for Open Graph, which names its metas by `property`. */
export function propertyMetas(
  entries: ReadonlyArray<readonly [property: string, content: string | number | null]>,
): HeadMeta[] {
  return filled(entries).map(([property, content]) => ({ property, content }))
}

function filled(
  entries: ReadonlyArray<readonly [string, string | number | null]>,
): Array<readonly [string, string]> {
  return entries.flatMap(([name, content]) =>
    content === null || content === '' ? [] : [[name, String(content)] as const],
  )
}

/** What a page is where it is linked. */
export interface Card {
  readonly type: 'website' | 'article'
  /** Without the name of the site. */
  readonly title: string
  readonly site: string
  readonly description: string | null
  readonly url: string | null
  /** A language tag. */
  readonly language: string | null
  readonly image: ShareImage | null
}

/** The card that others show for a link (https://ogp.me). X takes what its own card lacks from there. */
export function cardMetas({ type, title, site, description, url, language, image }: Card): HeadMeta[] {
  return [
    ...propertyMetas([
      ['og:type', type],
      ['og:title', title],
      ['og:site_name', site],
      ['og:url', url],
      ['og:description', description],
      ['og:locale', language === null ? null : openGraphLocale(language)],
      ['og:image', image?.url ?? null],
      ['og:image:width', image?.width ?? null],
      ['og:image:height', image?.height ?? null],
      ['og:image:alt', image === null ? null : cleanLine(image.alt)],
    ]),
    { name: 'twitter:card', content: 'summary' },
  ]
}

/**
 * A language with its territory, as Open Graph has it: `ko` → `ko_KR`, `en` → `en_US`, `en-GB` → `en_GB`. A
 * missing territory is the likeliest one (Unicode's likely subtags); `null` for a tag that has none.
 */
export function openGraphLocale(tag: string): string | null {
  const known = locales.get(tag)
  if (known !== undefined) return known
  const locale = likeliestLocale(tag)
  locales.set(tag, locale)
  return locale
}

/** A site has few languages, and the browser's tables are slow to ask. */
const locales = new Map<string, string | null>()

function likeliestLocale(tag: string): string | null {
  try {
    const { language, region } = new Intl.Locale(tag).maximize()
    return region === undefined ? null : `${language}_${region}`
  } catch {
    // The archive's pattern of a tag lets through some that are none.
    return null
  }
}
