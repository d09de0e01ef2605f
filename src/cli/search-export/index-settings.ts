/** Meilisearch's names of languages whose texts it cuts into words by rules of their own, by the language of a site. */
const LOCALES: Readonly<Record<string, string>> = {
  en: 'eng',
  ja: 'jpn',
  ko: 'kor',
  th: 'tha',
  zh: 'zho',
}

/** Results that can be reached by turning pages; what there is, is counted without it. */
const MOST_HITS = 10_000

/** Boards and years that can be counted; Meilisearch gives the first hundred else. */
const MOST_FACETS = 2000

/**
 * The settings of an index: https://www.meilisearch.com/docs/reference/api/settings
 * @param languages of the site
 */
export function indexSettings(languages: readonly string[]): object {
  const named = languages.map((language) => LOCALES[language.split('-')[0] ?? ''])
  const locales = [...new Set([...named, 'eng'])].filter((locale) => locale !== undefined)
  return {
    // A hit in the title counts more than one in the body.
    searchableAttributes: ['title', 'body'],
    filterableAttributes: [
      'key',
      'board',
      'day',
      'year',
      'author',
      'series.slug',
      'notice',
      'attachments',
      'sequence',
    ],
    sortableAttributes: ['time', 'views', 'board', 'sequence'],
    // What somebody sorts by goes before everything else: all words occur in all hits anyway.
    rankingRules: ['sort', 'words', 'typo', 'proximity', 'attribute', 'exactness', 'time:desc'],
    localizedAttributes: [{ attributePatterns: ['title', 'body'], locales }],
    typoTolerance: {
      enabled: true,
      // Counted in letters of which Korean syllables are made, two or three each. With the usual five a word of two
      // syllables would be taken for others: 정부 (government) is 정보 (information) but for one of them.
      minWordSizeForTypos: { oneTypo: 10, twoTypos: 20 },
    },
    pagination: { maxTotalHits: MOST_HITS },
    faceting: { maxValuesPerFacet: MOST_FACETS },
  }
}
