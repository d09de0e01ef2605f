import { contentOf, isAbsolute, isTimeWithZone, linksOf, metasOf } from './read-head.ts'
import { lintJsonLd } from './lint-json-ld.ts'

/** Search engines cut longer ones; the archive's leads are no longer. */
const LONGEST_DESCRIPTION = 160

/** Marks that reorder or hide text, and controls. */
const HIDDEN = /[\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]|\p{Cc}/u

/**
 * What is wrong with the head of a published page, one sentence each; nothing for a good one.
 * @param document of any page of a published site. One that says `noindex` needs no addresses and no card.
 */
export function lintHead(document: Document): string[] {
  const isIndexed = !(contentOf(document, 'robots') ?? '').includes('noindex')
  return [
    ...lintTitle(document),
    ...lintMetas(document),
    ...lintLinks(document),
    ...(isIndexed ? [...lintCanonical(document), ...lintCard(document), ...lintArticle(document)] : []),
    ...lintJsonLd(document),
  ]
}

function lintTitle(document: Document): string[] {
  const titles = [...document.querySelectorAll('title')].filter((title) => title.closest('svg') === null)
  if (titles.length !== 1) return [`there are ${titles.length} titles, not one`]
  if (document.title === '') return ['the title is empty']
  return HIDDEN.test(document.title) ? ['the title has marks that reorder or hide text'] : []
}

function lintMetas(document: Document): string[] {
  const metas = metasOf(document)
  // Those of the page's shell that differ by their media (theme-color) are no doubles.
  const names = metas.map(({ name, media }) => name.toLowerCase() + (media === null ? '' : ` ${media}`))
  const doubled = new Set(names.filter((name, index) => names.indexOf(name) !== index))
  return [
    ...[...doubled].map((name) => `the meta ${name} stands more than once`),
    ...metas.flatMap(({ name, content }) => {
      if (content.trim() === '') return [`the meta ${name} is empty`]
      return HIDDEN.test(content) ? [`the meta ${name} has marks that reorder or hide text`] : []
    }),
    // Zotero would take the page for an article in a journal, and the address for the name of the newspaper.
    ...metas
      .filter(({ name }) => /^(?:citation_|dc\.source$)/i.test(name))
      .map(({ name }) => `the meta ${name} misleads Zotero`),
  ]
}

function lintLinks(document: Document): string[] {
  const links = linksOf(document)
  return [
    ...links
      .filter(({ rel }) => /^(?:canonical|prev|next|via|alternate|DC\.source)$/.test(rel))
      .filter(({ href }) => !isAbsolute(href))
      .map(({ rel, href }) => `the link ${rel} is no whole address: ${href}`),
    ...['prev', 'next', 'via']
      .filter((rel) => links.filter((link) => link.rel === rel).length > 1)
      .map((rel) => `there is more than one link ${rel}`),
    ...links
      .filter(({ rel, type }) => rel === 'alternate' && (type === null || type === ''))
      .map(({ href }) => `the alternate ${href} has no type`),
  ]
}

function lintCanonical(document: Document): string[] {
  const canonicals = linksOf(document).filter(({ rel }) => rel === 'canonical')
  const [canonical] = canonicals
  if (canonicals.length !== 1 || !canonical)
    return [`there are ${canonicals.length} canonical links, not one`]
  const findings: string[] = []
  if (/[?#]/.test(canonical.href))
    findings.push(`the canonical address has a query or a hash: ${canonical.href}`)
  const url = contentOf(document, 'og:url')
  if (url !== canonical.href) findings.push(`og:url is ${url}, the canonical address ${canonical.href}`)
  return findings
}

function lintCard(document: Document): string[] {
  const findings: string[] = []
  const length = Array.from(contentOf(document, 'description') ?? '').length
  if (length === 0) findings.push('there is no description')
  if (length > LONGEST_DESCRIPTION) findings.push(`the description has ${length} characters`)
  const missing = ['og:type', 'og:title', 'og:site_name', 'twitter:card'].filter(
    (name) => contentOf(document, name) === null,
  )
  findings.push(...missing.map((name) => `there is no ${name}`))
  const site = contentOf(document, 'og:site_name') ?? ''
  if (site !== '' && contentOf(document, 'og:title')?.endsWith(` | ${site}`)) {
    findings.push('og:title ends with the name of the site')
  }
  const image = contentOf(document, 'og:image')
  if (image !== null && !isAbsolute(image)) findings.push(`og:image is no whole address: ${image}`)
  for (const name of ['og:image:width', 'og:image:height']) {
    const pixels = contentOf(document, name)
    if (pixels !== null && !/^[1-9]\d*$/.test(pixels))
      findings.push(`${name} is no number of pixels: ${pixels}`)
  }
  const locale = contentOf(document, 'og:locale')
  if (locale !== null && !/^[a-z]{2,3}_[A-Z]{2}$/.test(locale))
    findings.push(`og:locale is no locale: ${locale}`)
  return findings
}

function lintArticle(document: Document): string[] {
  if (contentOf(document, 'og:type') !== 'article') return []
  const findings: string[] = []
  if (contentOf(document, 'DC.type') !== 'newspaperArticle') findings.push('DC.type is not newspaperArticle')
  const published = contentOf(document, 'article:published_time')
  if (published !== contentOf(document, 'DC.date')) findings.push('DC.date is not article:published_time')
  if (published !== null && !isTimeWithZone(published)) {
    findings.push(`article:published_time is no time with a zone: ${published}`)
  }
  if (contentOf(document, 'author') !== contentOf(document, 'DC.creator')) {
    findings.push('DC.creator is not the author')
  }
  return findings
}
