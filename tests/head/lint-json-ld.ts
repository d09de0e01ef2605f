import { contentOf, isAbsolute, isTimeWithZone, linksOf } from './read-head.ts'

/** What a thing of a type must say to be of use to anybody. */
const REQUIRED: ReadonlyMap<string, readonly string[]> = new Map([
  ['NewsArticle', ['headline', 'url', 'mainEntityOfPage', 'publisher', 'isPartOf', 'articleSection']],
  ['CollectionPage', ['name', 'url']],
  ['WebSite', ['name', 'url']],
  ['AboutPage', ['name', 'url', 'isPartOf']],
  ['Organization', ['name']],
  ['Person', ['name']],
  ['CreativeWork', ['name']],
  ['CreativeWorkSeries', ['name']],
  ['ImageObject', ['url']],
  ['ItemList', ['itemListElement', 'numberOfItems']],
  ['BreadcrumbList', ['itemListElement']],
  ['ListItem', ['position']],
  ['InteractionCounter', ['interactionType', 'userInteractionCount', 'endTime']],
])

const ADDRESSES = /^(?:url|item|mainEntityOfPage|isBasedOn|usageInfo|sameAs|itemListOrder|interactionType)$/
const TIMES = /^(?:datePublished|dateModified|endTime)$/

/** What is wrong with the structured data of a page, one sentence each. A page without any is as good. */
export function lintJsonLd(document: Document): string[] {
  return [...document.querySelectorAll('script[type="application/ld+json"]')].flatMap(({ textContent }) => {
    const text = textContent ?? ''
    // Whatever is in it, a parser of HTML must have no reason to stop.
    const findings = /[<>]/.test(text) ? ['the structured data has an angle bracket in it'] : []
    try {
      const data: unknown = JSON.parse(text)
      return [
        ...findings,
        ...lintContext(data),
        ...lintThing(data, 'JSON-LD'),
        ...lintAgreement(data, document),
      ]
    } catch {
      return [...findings, 'the structured data is no JSON']
    }
  })
}

function lintContext(data: unknown): string[] {
  return isObject(data) && data['@context'] === 'https://schema.org'
    ? []
    : ['the structured data has not the context https://schema.org']
}

/** Goes through a value and all in it. */
function lintThing(value: unknown, place: string): string[] {
  if (Array.isArray(value)) {
    return value.flatMap((item: unknown, index) => lintThing(item, `${place}[${index}]`))
  }
  if (!isObject(value)) return []
  const type = value['@type']
  const at = typeof type === 'string' ? type : place
  return [
    ...lintType(type, value, place),
    ...Object.entries(value).flatMap(([key, content]) => [
      ...lintValue(at, key, content),
      ...lintThing(content, `${at}.${key}`),
    ]),
  ]
}

function lintType(type: unknown, value: Readonly<Record<string, unknown>>, place: string): string[] {
  if (type === undefined && '@graph' in value) return []
  const required = typeof type === 'string' ? REQUIRED.get(type) : undefined
  if (!required) return [`${place} is of no type that is known here: ${String(type)}`]
  return required.filter((key) => !(key in value)).map((key) => `${String(type)} has no ${key}`)
}

function lintValue(type: string, key: string, content: unknown): string[] {
  if (content === null || content === '') return [`${type}.${key} is empty`]
  if (typeof content !== 'string') return []
  if (ADDRESSES.test(key) && !isAbsolute(content)) return [`${type}.${key} is no whole address: ${content}`]
  if (TIMES.test(key) && !isTimeWithZone(content))
    return [`${type}.${key} is no time with a zone: ${content}`]
  return []
}

/** Two accounts of one article must not differ. */
function lintAgreement(data: unknown, document: Document): string[] {
  const graph = isObject(data) && Array.isArray(data['@graph']) ? data['@graph'].filter(isObject) : []
  const article = graph.find((thing) => thing['@type'] === 'NewsArticle')
  if (!article) {
    return contentOf(document, 'og:type') === 'article' ? ['the article has no NewsArticle'] : []
  }
  const canonical = linksOf(document).find(({ rel }) => rel === 'canonical')?.href ?? null
  const pairs: Array<readonly [string, unknown, string | null]> = [
    ['headline', article['headline'], contentOf(document, 'og:title')],
    ['url', article['url'], canonical],
    ['datePublished', article['datePublished'] ?? null, contentOf(document, 'article:published_time')],
    ['inLanguage', article['inLanguage'] ?? null, contentOf(document, 'DC.language')],
  ]
  return pairs
    .filter(([, said, other]) => said !== other)
    .map(([key, said, other]) => `NewsArticle.${key} is ${String(said)}, the page says ${String(other)}`)
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
