import { hostingFiles } from '#cli/publish/hosting/hosting-files.ts'
import type { HostingOptions } from '#cli/publish/hosting/hosting-options.ts'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'

export const STYLE_HASH = 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='

/** A text long enough to be worth compressing. */
const long = (text: string) => `${text} ${'나루터에 왜가리가 돌아왔다. '.repeat(80)}`

/** Every kind of file that a published site has, by its path. */
const FILES: Readonly<Record<string, string>> = {
  'index.html': long('front'),
  'about.html': long('about'),
  'news.html': long('news board'),
  'news/page/1.html': long('page 1'),
  'news/1.html': long('article 1'),
  'news/1204.html': long('article 1204'),
  '404.html': long('missing'),
  'assets/reader-Bx12.js': long('// reader'),
  'assets/reader-Cx34.css': long('/* styles */'),
  'archive/archive.json': '{"formatVersion":1}',
  'archive/front.json': '{}',
  'archive/headlines/news/0.json': long('[]'),
  'archive/headlines/news/12.json': '[]',
  'archive/headlines/news/notices.json': '[]',
  'archive/counts/news/0.json': '[]',
  'archive/articles/news/0/1.json': '{}',
  'archive/articles/news/1/1204.json': '{}',
  'archive/slugs/news/0a.json': '{}',
  'archive/calendar/news/2010.json': '{}',
  'archive/on/days.json': '{}',
  'archive/series/index.json': '{}',
  'archive/related/rules.json': '[]',
  'archive/top/index.json': '{}',
  'archive/files/ab/0123456789abcdef0123456789abcdef.webp': 'RIFF',
  'archive/files/ab/0123456789abcdef0123456789abcdef.avif': 'ftyp',
  'archive/files/ab/0123456789abcdef0123456789abcdef.hwp': 'hwp',
  'archive/files/ab/0123456789abcdef0123456789abcdef.txt': long('EUC-KR perhaps'),
  'archive/.gapan-lock': '1',
  'icon.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  'manifest.webmanifest': '{}',
  'sw.js': '// worker',
  'feed.atom': long('<feed/>'),
  'feed.json': long('{}'),
  'news/feed.atom': '<feed/>',
  'news/feed.json': '{}',
  'series/산책/feed.atom': '<feed/>',
  'series/산책.html': 'series',
  'sitemap.xml': '<sitemapindex/>',
  'sitemaps/2010.xml': '<urlset/>',
  'robots.txt': 'User-agent: *',
  '.gapan/files.json': '{"secret":true}',
}

export const SLUGS = [
  { board: 'news', slug: '나룻배가-돌아왔다', id: 1204 },
  { board: 'news', slug: 'the ferry is back', id: 1 },
  // The first has it.
  { board: 'news', slug: 'The-Ferry', id: 1 },
  { board: 'news', slug: 'the-ferry', id: 1204 },
  // What may not reach a configuration.
  { board: 'news', slug: 'a"; return 200 "pwned', id: 1 },
  { board: 'news', slug: 'line\nbreak', id: 1 },
  { board: 'news', slug: '${evil}', id: 1 },
  { board: 'news', slug: '{env.HOME}', id: 1 },
  { board: '../etc', slug: 'passwd', id: 1 },
  { board: 'news', slug: '1', id: 1204 },
]

export interface PublishedSite {
  readonly root: string
  remove(): Promise<void>
}

/** Writes a tiny site as publish would, its configurations included, into a temporary folder. */
export async function publishTinySite(
  options: Pick<HostingOptions, 'site'> & Partial<HostingOptions>,
): Promise<PublishedSite> {
  const root = await mkdtemp(join(tmpdir(), 'gapan-site-'))
  const pages = options.pages ?? true
  const kept = Object.entries(FILES).filter(([path]) => pages || !/^(?:about|news.*)\.html$/.test(path))
  const made = hostingFiles({
    root,
    styleHashes: [STYLE_HASH],
    scriptHashes: [],
    connectTo: [],
    boards: ['news'],
    slugs: SLUGS,
    mergedSeries: [],
    pages,
    ...options,
  })
  for (const [path, text] of [...kept, ...made]) {
    await mkdir(dirname(join(root, path)), { recursive: true })
    await writeFile(join(root, path), text)
  }
  // Told apart from what nginx would compress itself by its content.
  await writeFile(join(root, 'assets/reader-Bx12.js.gz'), gzipSync('// compressed beforehand'))
  return { root, remove: () => rm(root, { recursive: true, force: true }) }
}
