import { serveSite } from '#cli/preview/serve-site.ts'
import { JSDOM } from 'jsdom'
import { expect, test } from 'vitest'
import { contentOf, inWorkshop } from './run-publish.ts'

/** Everything in a page that a browser, or its reader, may ask for: not what only names the page itself. */
const REFERENCES = 'a[href], link[href]:not([rel="canonical"]):not([rel="via"]), img[src], script[src]'

/**
 * Every address within the site that its pages name, by the pages that name it.
 * @param base the path under which the site is served
 */
function referencesOf(files: ReadonlyMap<string, string>, origin: string, base: string): Map<string, string> {
  const found = new Map<string, string>()
  for (const [path, html] of files) {
    if (!path.endsWith('.html')) continue
    const { document } = new JSDOM(Buffer.from(html, 'latin1').toString('utf8')).window
    for (const element of document.querySelectorAll(REFERENCES)) {
      const reference = element.getAttribute('href') ?? element.getAttribute('src') ?? ''
      const url = new URL(reference, `${origin}${base}${path}`)
      if (url.origin === origin) found.set(url.pathname, path)
    }
  }
  return found
}

test.each(['/', '/archive-of/naru/'])('no link of a site published under %s leads nowhere', async (base) => {
  await inWorkshop(async ({ importTexts, publish, site }) => {
    await importTexts()
    const origin = 'http://naru.example.org'
    expect((await publish('--url', origin + base)).code).toBe(0)
    const references = referencesOf(await contentOf(site), origin, base)
    expect(references.size).toBeGreaterThan(150)
    expect([...references.keys()].filter((path) => !path.startsWith(base))).toEqual([])
    const served = await serveSite(site, 0)
    try {
      const broken: string[] = []
      for (const [path, from] of references) {
        const answer = await fetch(new URL(path, served.url), { method: 'HEAD', redirect: 'manual' })
        if (answer.status !== 200) broken.push(`${answer.status} ${path}, in ${from}`)
      }
      expect(broken).toEqual([])
    } finally {
      await served.close()
    }
  })
})
