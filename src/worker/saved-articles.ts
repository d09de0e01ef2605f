import { articlePath, MANIFEST_PATH } from '#archive/paths.ts'
import * as v from 'valibot'
import { savedCache } from './cache-names.ts'
import type { AnswerCheck } from './check-answers.ts'
import { savedRefSchema, type SavedRef } from './contract.ts'
import { imagesIn } from './images-in.ts'
import type { SaveOutcome } from './saved-contract.ts'

/**
 * Saved articles have a cache of their own, which no limit empties. Beside the copies stands a note for each article, which says
 * what is kept for it: what no note names any more can go, and what several articles need stays for the last of them.
 */
const noteSchema = v.object({
  ...savedRefSchema.entries,
  /** Addresses of the copies. */
  copies: v.array(v.string()),
  /** How many of what belongs to it did not come. */
  missing: v.number(),
})
type Note = v.InferOutput<typeof noteSchema>

/** What is to be kept, and how to look at it. */
export interface WantedCopy {
  /** The address that it is asked at, and kept under. */
  readonly url: string
  readonly check: AnswerCheck
  /** Whether it never changes, so that what was kept before is as good. */
  readonly isForEver: boolean
}

const isNote = (url: string, base: string) => new URL(url).pathname.startsWith(`${base}.saved/`)
const noteUrl = ({ board, id }: SavedRef, base: string) => `${base}.saved/${board}/${id}`

/** One after the other: what is cleared away must not be what another is about to name. */
let work: Promise<unknown> = Promise.resolve()

function inTurn<T>(task: () => Promise<T>): Promise<T> {
  const done = work.then(task)
  work = done.catch(() => undefined)
  return done
}

/**
 * Keeps an article for as long as it is saved: its page and its data, one of which must come, its pictures, and what the reader
 * draws any page with.
 * @param wantedCopy how what is at a path within the site is kept; `null` for what must not be
 */
export function saveArticle(
  base: string,
  article: SavedRef,
  wantedCopy: (path: string) => WantedCopy | null,
): Promise<SaveOutcome> {
  return inTurn(async () => {
    const { board, id } = article
    const cache = await caches.open(savedCache(base))
    const copies: string[] = []
    const keep = async (path: string) => {
      const wanted = wantedCopy(path)
      const isKept = wanted !== null && (await keepCopy(cache, wanted))
      if (isKept) copies.push(wanted.url)
      return isKept
    }
    try {
      const data = `archive/${articlePath(board, id)}`
      const [hasPage, hasData] = [await keep(`${board}/${id}`), await keep(data)]
      if (!hasPage && !hasData) return 'unanswered'
      await keep(`archive/${MANIFEST_PATH}`)
      const images = hasData ? imagesIn(await (await cache.match(base + data))?.json()) : new Set<string>()
      let missing = Number(!hasData)
      for (const image of images) missing += Number(!(await keep(`archive/${image}`)))
      const note: Note = { board, id, copies, missing }
      await cache.put(noteUrl(article, base), Response.json(note))
      return missing === 0 ? 'kept' : 'in-part'
    } catch (error) {
      if (error instanceof DOMException && error.name === 'QuotaExceededError') return 'full'
      throw error
    } finally {
      await clearAway(cache, base)
    }
  })
}

/** What was taken down is not kept either. */
const GONE: ReadonlySet<number> = new Set([404, 410])

/** How long the network may take for one answer, in milliseconds: others wait for their turn. */
const PATIENCE_MS = 20_000

/** What the network gives now. */
function ask(url: string): Promise<Response | null> {
  return fetch(url, { cache: 'no-cache', signal: AbortSignal.timeout(PATIENCE_MS) }).catch(() => null)
}

/** What the network gives now; else what was kept when it was read. */
async function keepCopy(cache: Cache, { url, check, isForEver }: WantedCopy): Promise<boolean> {
  if (isForEver && (await cache.match(url))) return true
  const read = await caches.match(url, { ignoreVary: true })
  const answer = isForEver && read ? null : await ask(url)
  if (answer && GONE.has(answer.status)) {
    await cache.delete(url)
    return false
  }
  const copy = (answer && (await check.toKeep(answer).catch(() => null))) ?? read
  if (copy) await cache.put(url, copy)
  return copy !== undefined
}

/** Lets go of what is kept for other articles than these. */
export function keepOnlySaved(base: string, articles: readonly SavedRef[]): Promise<void> {
  return inTurn(async () => {
    if (!(await caches.has(savedCache(base)))) return
    const cache = await caches.open(savedCache(base))
    const saved = new Set(
      articles.map((article) => new URL(noteUrl(article, base), self.location.origin).href),
    )
    for (const { url } of await cache.keys())
      if (isNote(url, base) && !saved.has(url)) await cache.delete(url)
    await clearAway(cache, base)
  })
}

/** Deletes copies that no note names. */
async function clearAway(cache: Cache, base: string): Promise<void> {
  const named = new Set((await readNotes(cache, base)).flatMap(({ copies }) => copies))
  for (const request of await cache.keys()) {
    if (!isNote(request.url, base) && !named.has(request.url)) await cache.delete(request)
  }
}

/** What is kept of saved articles: how much of what belongs to each did not come, by `board/id`. */
export async function missingOfSaved(base: string): Promise<ReadonlyMap<string, number>> {
  const cache = await caches.open(savedCache(base))
  const notes = await readNotes(cache, base)
  return new Map(notes.map(({ board, id, missing }) => [`${board}/${id}`, missing]))
}

async function readNotes(cache: Cache, base: string): Promise<Note[]> {
  const notes: Note[] = []
  for (const request of await cache.keys()) {
    if (!isNote(request.url, base)) continue
    const text = (await (await cache.match(request))?.text()) ?? 'null'
    const { success, output } = v.safeParse(v.pipe(v.string(), v.parseJson(), noteSchema), text)
    if (success) notes.push(output)
    // It names nothing: whoever saved the article keeps it again.
    else await cache.delete(request)
  }
  return notes
}
