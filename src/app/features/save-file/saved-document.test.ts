import { citedArticle, referenceTo } from '#app/citation/reference.ts'
import { speakLanguageOfPage, speakLanguageOfReader } from '#app/i18n/locale.ts'
import type { Article } from '#archive/article.ts'
import { paragraphs, type Body } from '#archive/body/body.ts'
import { makeArticle, makeComment, OVERVIEW } from '#tests/components/make.ts'
import * as fc from 'fast-check'
import type { Element, Root } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { createHash } from 'node:crypto'
import { afterEach, expect, test } from 'vitest'
import { h } from './html-nodes.ts'
import { savedDocument } from './saved-document.ts'
import { SAVED_STYLES, SAVED_STYLES_SHA256 } from './saved-styles.ts'

const FILE = `files/ab/${'0'.repeat(32)}.png`
const IMAGES = new Map([[FILE, 'data:image/png;base64,AAAA']])

function saved(fields: Partial<Article> = {}, images: ReadonlyMap<string, string> = IMAGES): string {
  const article = makeArticle(fields)
  const cited = citedArticle(article, { overview: OVERVIEW, url: 'https://naru.example.org/news/7' })
  return savedDocument({
    article,
    overview: OVERVIEW,
    reference: referenceTo(cited, new Date(2026, 10, 28)),
    images,
    addressOf: (address) =>
      address.kind === 'article'
        ? `https://naru.example.org/${address.board}/${address.id}`
        : `https://naru.example.org/archive/${address.path}`,
  })
}

function elements(html: string): Element[] {
  const found: Element[] = []
  const visit = (node: Root | Element) => {
    for (const child of node.children) {
      if (child.type !== 'element') continue
      found.push(child)
      visit(child)
    }
  }
  visit(fromHtml(html))
  return found
}

function bodyOf(...children: Body['children']): Body {
  return { type: 'root', children }
}

afterEach(speakLanguageOfReader)

test('the policy names the one style of the file, and allows nothing from elsewhere', () => {
  const sum = createHash('sha256').update(SAVED_STYLES).digest('base64')
  expect(SAVED_STYLES_SHA256).toBe(sum)
  const policy = elements(saved()).find(({ properties }) => properties['httpEquiv'])
  expect(String(policy?.properties['content'])).toBe(
    `default-src 'none'; img-src data:; style-src 'sha256-${sum}'; base-uri 'none'; form-action 'none'`,
  )
  // Before anything that it is to hold.
  expect(saved().indexOf('Content-Security-Policy')).toBeLessThan(saved().indexOf('<title>'))
})

test('it has the text, the disclaimer before it, and behind it where it comes from and how it is cited', () => {
  const html = saved({
    discussion: [
      makeComment({ id: 1, author: '산책자' }),
      makeComment({ id: 2, parent: 1, depth: 1, body: paragraphs('저도요.') }),
    ],
    provenance: {
      source: 'gnuboard5',
      originalUrl: 'https://old.example.org/news/7',
      importedAt: '2026-11-23T20:00:00+09:00',
      sha256: 'f'.repeat(64),
    },
  })
  const order = [
    'Others wrote these texts.',
    'Naru Gazette › Naru News',
    '<h1 lang="en">The ferry is back</h1>',
    'It leaves at seven.',
    '반가운 소식입니다.',
    '저도요.',
    '<dd><a href="https://naru.example.org/news/7"',
    'https://old.example.org/news/7',
    'f'.repeat(64),
    'Ferry Reader. “The ferry is back.” Naru News. Naru Gazette, March 26, 2010.',
    'Copyright of the authors',
  ]
  const places = order.map((part) => html.lastIndexOf(part))
  expect(places.includes(-1)).toBe(false)
  expect(places.toSorted((a, b) => a - b)).toEqual(places)
  expect(html).toContain('class="comment depth-1"')
})

test('images are in it; what is elsewhere is a link, and no link leads to a path', () => {
  const html = saved({
    body: bodyOf(
      h('p', { id: 'p-1' }, h('img', { src: FILE, alt: 'Herons', width: 960 })),
      h('p', { id: 'p-2' }, h('img', { src: 'https://example.com/pier.jpg', alt: 'A pier' })),
      h('p', { id: 'p-3' }, h('a', { href: '/talk/6' }, 'that post'), h('a', { href: FILE }, 'file')),
    ),
    discussion: [makeComment({ body: bodyOf(h('p', { id: 'p-1' }, 'Same name.')) })],
  })
  const all = elements(html)
  expect(all.filter(({ tagName }) => tagName === 'img').map(({ properties }) => properties['src'])).toEqual([
    'data:image/png;base64,AAAA',
  ])
  expect(html).toContain(
    '<a href="https://example.com/pier.jpg" rel="noopener noreferrer nofollow">[A pier · ',
  )
  expect(html).toContain('href="https://naru.example.org/talk/6"')
  for (const { properties } of all) {
    for (const name of ['href', 'src'])
      expect(String(properties[name] ?? 'data:')).toMatch(/^(?:https|data):/u)
  }
  const ids = all.flatMap(({ properties }) => (properties['id'] === undefined ? [] : [properties['id']]))
  expect(ids).toEqual([...new Set(ids)])
  expect(ids).toContain('p-1')
  expect(saved({ body: bodyOf(h('img', { src: FILE, alt: 'Herons' })) }, new Map())).toContain(
    `href="https://naru.example.org/archive/${FILE}"`,
  )
})

test('the same on the same day', () => {
  expect(saved()).toBe(saved())
  speakLanguageOfPage('ko')
  expect(saved({ lang: 'ko' })).toContain('<html lang="ko">')
  expect(saved()).toContain('남이 쓴 글입니다.')
})

test('whatever is in it, foreign text makes no element, no attribute and no script', () => {
  const known = new Set(elements(saved()).map(({ tagName }) => tagName))
  const traps = fc.constantFrom(
    '</title><script>alert(1)</script>',
    '</style><img src=x onerror=alert(1)>',
    '"><svg onload=alert(1)>',
    '--><!--<script>',
    ']]><plaintext>',
    '&lt;script&gt;',
  )
  fc.assert(
    fc.property(traps, fc.string({ unit: 'binary', maxLength: 20 }), (trap, noise) => {
      const text = noise + trap
      const html = saved({
        title: text,
        author: text,
        category: text,
        body: bodyOf(
          h('p', { id: text, title: text }, text),
          h('script', {}, text),
          h('a', { href: `javascript:${text}` }, text),
          h('p', { onClick: text, style: text }, text),
        ),
        moves: [{ kind: 'moved', from: text, at: null, by: text }],
        attachments: [{ name: text, url: text, bytes: null, type: text, downloads: null }],
        links: [{ url: text, clicks: null }],
        discussion: [makeComment({ author: text, body: paragraphs(text) })],
      })
      const strange = elements(html).filter(
        ({ tagName, properties }) =>
          (!known.has(tagName) && !['p', 'a', 'ul', 'li', 'h2', 'h3', 'section'].includes(tagName)) ||
          Object.keys(properties).some((name) => /^on|style/iu.test(name)),
      )
      expect(strange).toEqual([])
    }),
    { numRuns: 50 },
  )
})
