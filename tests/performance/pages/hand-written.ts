import type { Browser } from 'playwright-core'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { CompressedServer } from '../compressed-server.ts'
import { inNewTab } from '../browser/slow-phone.ts'
import { openPage } from '../browser/traffic.ts'
import { readPage, type PlainPage } from './read-page.ts'

/** What somebody would write by hand: one column, readable lines, the related headlines beside a wide article. */
const STYLE = `:root{color-scheme:light dark}
body{max-width:60rem;margin:0 auto;padding:0 1rem;font:1.0625rem/1.7 system-ui,sans-serif;overflow-wrap:anywhere}
h1{font-size:1.9rem;line-height:1.3;margin:1rem 0}
h2{font-size:1.2rem;margin:2rem 0 .5rem}
h3{font-size:1rem;margin:1rem 0 0}
header,footer{font-size:.9rem}
ul,ol{padding-left:1.2rem}
nav ul{list-style:none;padding:0;display:flex;flex-wrap:wrap;gap:.25rem 1rem}
a{color:light-dark(#0645ad,#8ab4f8);text-decoration:none}
img{max-width:100%;height:auto}`

/**
 * Writes pages as somebody would by hand who knows how to be fast: a file of HTML a page, a few rules of style in
 * it, no script. Their words and links are those that the published pages show.
 * @param paths addresses on the server: `news/120`
 */
export async function writeByHand(
  browser: Browser,
  published: CompressedServer,
  out: string,
  paths: readonly string[],
): Promise<void> {
  for (const path of paths) {
    const page = await inNewTab(browser, { saveData: true }, async (tab) => {
      await openPage(tab, published, path)
      return tab.page.evaluate(readPage)
    })
    const file = join(out, `${path}.html`)
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, htmlOf(page))
  }
}

function htmlOf({ title, lang, body }: PlainPage): string {
  return `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${STYLE}</style>
</head>
<body>
${body}
</body>
</html>
`
}
