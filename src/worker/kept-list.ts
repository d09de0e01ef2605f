import { keptCache, savedCache } from './cache-names.ts'
import type { KeptArticle, KeptList } from './contract.ts'
import { factsOf, type CopyFacts } from './kept-copy.ts'
import type { ArticleCopy } from './saved-contract.ts'
import { missingOfSaved } from './saved-articles.ts'

/**
 * Which articles can be read without a network, the last that was used first.
 * @param page the address of the page that asks, as its document would be kept
 */
export async function listKept(base: string, page: string): Promise<KeptList> {
  const pages = await caches.open(keptCache(base, 'pages'))
  const saved = await caches.open(savedCache(base))
  const isPageKept = URL.canParse(page) && Boolean((await pages.match(page)) ?? (await saved.match(page)))
  return { isPageKept, articles: newestFirst([...(await readFacts(base)), ...(await savedFacts(base))]) }
}

/** Which articles can be read without a network, each once: what is kept for as long as it is saved before what was just read. */
export async function listCopies(base: string): Promise<ArticleCopy[]> {
  const missing = await missingOfSaved(base)
  const found = new Map<string, ArticleCopy>()
  const add = (facts: readonly CopyFacts[], isSaved: boolean) => {
    for (const { article, at } of facts) {
      if (!article) continue
      const key = `${article.board}/${article.id}`
      if (found.has(key)) continue
      found.set(key, { ...article, at, isSaved, missing: (isSaved && missing.get(key)) || 0 })
    }
  }
  add(await savedFacts(base), true)
  add(await readFacts(base), false)
  return [...found.values()]
}

async function factsIn(cacheName: string): Promise<CopyFacts[]> {
  return (await (await caches.open(cacheName)).matchAll()).map(factsOf)
}

const savedFacts = (base: string) => factsIn(savedCache(base))

async function readFacts(base: string): Promise<CopyFacts[]> {
  return [...(await factsIn(keptCache(base, 'pages'))), ...(await factsIn(keptCache(base, 'articles')))]
}

/** Each article once, whether its page or its data were kept. */
function newestFirst(facts: readonly CopyFacts[]): KeptArticle[] {
  const found = new Map<string, KeptArticle>()
  for (const { article } of facts.toSorted((a, b) => b.used - a.used)) {
    if (article && !found.has(`${article.board}/${article.id}`)) {
      found.set(`${article.board}/${article.id}`, article)
    }
  }
  return [...found.values()]
}
