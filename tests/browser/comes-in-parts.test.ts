import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { onPage, readerAddress, useBrowser } from './reader.ts'

useBrowser()

/** What of a page comes first, so many bytes; the rest comes once that has been painted. */
let html = Buffer.alloc(0)
let first = 0
let waiting: ServerResponse | null = null

const server = createServer(({ url }, answer) => {
  if (url === '/painted') {
    waiting?.end(html.subarray(first))
    waiting = null
    answer.writeHead(204).end()
  } else if (url === '/news') {
    answer.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).write(html.subarray(0, first))
    waiting = answer
  } else answer.writeHead(404).end()
})

beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)))
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

/** Runs in the page: tells the server when something is painted, and notes what moves. */
function watch(): void {
  const moved: string[] = []
  Object.assign(globalThis, { moved })
  new PerformanceObserver(() => {
    // A frame later nothing of the first part is on its way any more.
    requestAnimationFrame(() => requestAnimationFrame(() => void fetch('/painted')))
  }).observe({ type: 'paint', buffered: true })
  new PerformanceObserver((list) =>
    moved.push(...list.getEntries().map((entry) => JSON.stringify(entry))),
  ).observe({
    type: 'layout-shift',
    buffered: true,
  })
}

/** Where the tags of the first rows begin. */
function tagsOfFirstRows(page: string): number[] {
  const from = page.indexOf('<h1')
  const rows = [...page.slice(from).matchAll(/<li/gu)].map(({ index }) => from + index)
  const end = rows[5] ?? page.length
  const cuts: number[] = []
  for (let at = page.indexOf('<li', from); at < end; at = page.indexOf('<', at + 1)) {
    cuts.push(Buffer.byteLength(page.slice(0, at)))
  }
  return cuts
}

test.each([1280, 390])('a list that comes in two parts does not move, %i pixels wide', async (width) => {
  const published = await (await fetch(readerAddress('/news'))).text()
  // What is measured is the text; the scripts are of another server.
  html = Buffer.from(
    published.replaceAll(
      /<script[^>]* src=.*?<\/script>|<link rel="(?:modulepreload|stylesheet)"[^>]*>/gu,
      '',
    ),
  )
  const cuts = tagsOfFirstRows(html.toString())
  expect(cuts.length).toBeGreaterThan(40)
  const { port } = server.address() as AddressInfo // it listens on a port, not on a socket's file
  await onPage(
    null,
    async ({ page }) => {
      await page.addInitScript(watch)
      for (first of cuts) {
        await page.goto(`http://127.0.0.1:${port}/news`)
        const moved = await page.evaluate(
          () =>
            new Promise((resolve) => {
              requestAnimationFrame(() =>
                requestAnimationFrame(() => resolve(Reflect.get(globalThis, 'moved'))),
              )
            }),
        )
        expect(moved, `after ${JSON.stringify(html.subarray(first - 40, first).toString())}`).toEqual([])
      }
    },
    { viewport: { width, height: 800 }, locale: 'ko-KR', expectNoise: true },
  )
})
