import { registerQuotaErrorCallback } from 'workbox-core'
import { Route, Router } from 'workbox-routing'
import * as v from 'valibot'
import { archiveAnswer } from './archive-answers.ts'
import { dropOldAssets, findAsset, keepAssets } from './assets.ts'
import { KEPT_KINDS, keptCache, savedCache, type KeptKind } from './cache-names.ts'
import { archiveCheck, imageCheck, pageCheck } from './check-answers.ts'
import { workerRequestSchema, workerSiteSchema, type SavedRef } from './contract.ts'
import { listCopies, listKept } from './kept-list.ts'
import { keptPlugin, makeRoom } from './kept-plugin.ts'
import { LIMITS } from './limits.ts'
import { NetworkOrKept, type FindCheck } from './network-or-kept.ts'
import { keepOnlySaved, saveArticle, type WantedCopy } from './saved-articles.ts'
import type { SaveOutcome } from './saved-contract.ts'
import { pageAddress, pathWithin } from './site-paths.ts'
import { withLook } from './with-look.ts'

/**
 * The service worker of a published site: what was read once can be read without a network. It never takes over a page that
 * is open, and nobody needs it to read. The press writes `gapanSite` before it.
 */
declare const self: ServiceWorkerGlobalScope & { readonly gapanSite: unknown }

const site = v.parse(workerSiteSchema, self.gapanSite)
const root = new URL(site.base, self.location.origin)

const pageOf = (url: URL) => {
  const path = pathWithin(root, url)
  return path === null ? null : pageAddress(path)
}
const archivePathOf = (url: URL) => {
  const path = pathWithin(root, url)
  return path?.startsWith('archive/') ? path.slice('archive/'.length) : null
}
const isImagePath = (path: string) => path.startsWith('files/')

const checkPage: FindCheck = (url) => {
  const page = pageOf(url)
  return page === null ? null : pageCheck(page, site.base)
}
const checkArchive: FindCheck = (url) => archiveCheck(archivePathOf(url) ?? '')

function answerer(kind: KeptKind, check: FindCheck, isForEver: (url: URL) => boolean = () => false) {
  const cacheName = keptCache(site.base, kind)
  const savedName = savedCache(site.base)
  const plugins = [keptPlugin(cacheName, LIMITS[kind], check, savedName)]
  return new NetworkOrKept({ cacheName, savedName, check, isForEver, plugins })
}

const pages = answerer('pages', checkPage)
pages.plugins.push({
  cacheKeyWillBeUsed: async ({ request }) => addressOfPage(new URL(request.url)) ?? request,
})
const images = answerer(
  'images',
  () => imageCheck,
  () => true,
)
const archive = {
  articles: answerer('articles', checkArchive),
  // A list chunk whose revision is in its address.
  lists: answerer('lists', checkArchive, ({ search }) => /[?&][nr]=\d/u.test(search)),
  index: answerer('index', checkArchive),
}

/** Who answers for what is at an address; `null` leaves it to the browser. */
function answererFor(url: URL): NetworkOrKept | null {
  const path = archivePathOf(url)
  if (path === null) return pageOf(url) === null ? null : pages
  if (isImagePath(path)) return images
  const file = archiveAnswer(path)
  return file && archive[file.kind]
}

/** The one address of a page, however a host shows it. */
function addressOfPage(url: URL): string | null {
  const page = pageOf(url)
  return page === null ? null : new URL(page.slice(1), root).href
}

const router = new Router()

router.registerRoute(
  new Route(
    ({ request, url }) => request.mode === 'navigate' && pageOf(url) !== null,
    async ({ event, request }) => {
      event.waitUntil(tidy(event))
      const answer = await pages.handle({ event, request }).catch(() => null)
      // A server in trouble may still give the data, or they were kept where the page was not.
      return !answer || answer.status >= 500 ? shell() : withLook(answer)
    },
  ),
)
router.registerRoute(
  new Route(
    ({ url }) => pathWithin(root, url)?.startsWith('assets/') ?? false,
    async ({ request }) => (await findAsset(request).catch(() => undefined)) ?? fetch(request),
  ),
)
router.registerRoute(
  new Route(
    ({ request, url }) => {
      const path = archivePathOf(url)
      // An answer in parts, as players of sound and film ask for it, is not one to keep.
      if (path === null || request.mode === 'navigate' || request.headers.has('range')) return false
      return isImagePath(path) ? request.destination === 'image' : archiveAnswer(path) !== null
    },
    async ({ event, request, url }) => answererFor(url)?.handle({ event, request }) ?? fetch(request),
  ),
)
router.addFetchListener()

/** The document in which the reader draws whatever the address names, from what was kept or in plain words. */
function shell(): Response {
  return new Response(site.shell, { headers: { 'Content-Type': 'text/html; charset=utf-8' } })
}

/** Keeps what is at an address, as if a page had asked for it. */
async function keep(event: ExtendableEvent, address: string): Promise<void> {
  if (!URL.canParse(address, root.href)) return
  const url = new URL(address, root)
  await answererFor(url)
    ?.handle({ event, request: new Request(url) })
    .catch(() => undefined)
}

/** Old scripts and styles go when the page that is being opened is the only one. */
async function tidy(event: ExtendableEvent): Promise<void> {
  if (!(event instanceof FetchEvent) || self.registration.waiting || self.registration.installing) return
  const open = await self.clients.matchAll({ type: 'window', includeUncontrolled: true })
  const others = open.filter(({ id }) => id !== event.resultingClientId)
  if (others.length === 0) await dropOldAssets(site).catch(() => undefined)
}

self.addEventListener('install', (event) => {
  const { base } = site
  event.waitUntil(keepAssets(site))
  // With these alone the front page can be drawn. They may be missing: no worker is better than none for that.
  for (const path of ['archive/archive.json', 'archive/front.json']) event.waitUntil(keep(event, base + path))
})

self.addEventListener('activate', (event) => {
  // The network is asked while the worker starts.
  event.waitUntil(self.registration.navigationPreload?.enable())
})

self.addEventListener('message', (event) => {
  const message = v.safeParse(workerRequestSchema, event.data)
  if (!message.success || !(event.source instanceof WindowClient)) return
  const { output } = message
  switch (output.kind) {
    case 'keep':
      event.waitUntil(keepAll(event, output.addresses))
      break
    case 'list':
      event.waitUntil(answerList(event, output.page))
      break
    case 'save':
      event.waitUntil(answerSave(event, output.article))
      break
    case 'saved':
      event.waitUntil(keepOnlySaved(site.base, output.articles))
      break
    case 'copies':
      event.waitUntil(listCopies(site.base).then((copies) => event.ports[0]?.postMessage(copies)))
      break
    case 'apply':
      event.waitUntil(self.skipWaiting())
  }
})

async function keepAll(event: ExtendableEvent, addresses: readonly string[]): Promise<void> {
  for (const address of addresses) await keep(event, address)
}

async function answerList(event: ExtendableMessageEvent, page: string): Promise<void> {
  const address = URL.canParse(page, root.href) ? addressOfPage(new URL(page, root)) : null
  const list = await listKept(site.base, address ?? page)
  event.ports[0]?.postMessage(list)
}

async function answerSave(event: ExtendableMessageEvent, article: SavedRef): Promise<void> {
  const save = () => saveArticle(site.base, article, wantedCopy).catch((): SaveOutcome => 'unanswered')
  let outcome = await save()
  if (outcome === 'full') {
    // What was only read makes room for what was saved.
    await halveKept()
    outcome = await save()
  }
  event.ports[0]?.postMessage(outcome)
}

/** What is at a path within the site, as it is kept for a saved article; `null` for what must not be kept. */
function wantedCopy(path: string): WantedCopy | null {
  const url = new URL(path, root)
  const inArchive = archivePathOf(url)
  if (inArchive === null) {
    const key = addressOfPage(url)
    const check = checkPage(url)
    return key !== null && check ? { url: key, check, isForEver: false } : null
  }
  const isImage = isImagePath(inArchive)
  const check = isImage ? imageCheck : checkArchive(url)
  return check && { url: url.href, check, isForEver: isImage }
}

const halveKept = () =>
  makeRoom(KEPT_KINDS.map((kind) => [keptCache(site.base, kind), LIMITS[kind]] as const))

registerQuotaErrorCallback(halveKept)
