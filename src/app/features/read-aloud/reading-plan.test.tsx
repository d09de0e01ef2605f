import { BodyTree } from '#app/body/BodyTree.tsx'
import type { Body, BodyElement, BodyNode } from '#archive/body/body.ts'
import { renderPart } from '#tests/components/render-reader.tsx'
import { expect, test } from 'vitest'
import { readingPlan } from './reading-plan.ts'

function h(tagName: string, properties: BodyElement['properties'], ...children: Array<BodyNode | string>) {
  const nodes = children.map((child) => (typeof child === 'string' ? text(child) : child))
  return { type: 'element' as const, tagName, properties, children: nodes }
}

const text = (value: string): BodyNode => ({ type: 'text', value })

/** What is said of a body as the reader shows it, with its languages, and where that stands. */
function plan(language: string, ...children: Body['children']) {
  const { container } = renderPart(
    <div lang={language}>
      <BodyTree body={{ type: 'root', children }} />
    </div>,
  )
  return readingPlan([...container.children], language)
}

const said = (...given: Parameters<typeof plan>) =>
  plan(...given).map(({ text, language }) => `${language}: ${text}`)

test('sentences come paragraph by paragraph, however their text is put together, and stand where they are read', () => {
  const sentences = plan(
    'ko',
    h('h2', {}, '나루터'),
    h('p', { id: 'p-2' }, '첫 배는 ', h('b', {}, '일곱'), ' 시다.\n  막배는 ', h('i', {}, '여섯 시'), '다.'),
    h('ul', {}, h('li', {}, '노', h('ul', {}, h('li', {}, '긴 노'))), h('li', {}, '돛')),
    h('p', {}, '봄은 오고', h('br', {}), '꽃은 핀다'),
  )
  expect(sentences.map(({ text }) => text)).toEqual([
    '나루터',
    '첫 배는 일곱 시다.',
    '막배는 여섯 시다.',
    '노',
    '긴 노',
    '돛',
    '봄은 오고',
    '꽃은 핀다',
  ])
  expect(sentences.map(({ range }) => range.toString().replace(/\s+/gu, ' '))).toEqual(
    sentences.map(({ text }) => text),
  )
  expect(sentences[2]?.block.id).toBe('p-2')
})

test('a mixed article is read in the language of each sentence: what its element says, else what its letters are', () => {
  expect(
    said(
      'ko',
      h('p', {}, '강은 길다. The river is long. 그는 ', h('span', { lang: 'de' }, 'Guten Tag'), '라고 했다.'),
      h('p', {}, 'GNUboard 5는 게시판이다.'),
      h('blockquote', { lang: 'en-GB' }, h('p', {}, 'A boat. 배.')),
    ),
  ).toEqual([
    'ko: 강은 길다.',
    'en: The river is long.',
    'ko: 그는',
    'de: Guten Tag',
    'ko: 라고 했다.',
    'ko: GNUboard 5는 게시판이다.',
    'en-GB: A boat.',
    'ko: 배.',
  ])
})

test('of an address the host is read, once; of an image what it shows', () => {
  const src = `files/ab/${'0'.repeat(32)}.png`
  expect(
    said(
      'en',
      h('p', {}, 'See ', h('a', { href: 'https://example.org/a' }, 'herons'), '.'),
      h('p', {}, 'Or https://example.com/a/very/long?way=to&it=1.'),
      h('p', {}, h('img', { src, alt: 'A heron on the dyke' }), h('img', { src, alt: '' })),
    ),
  ).toEqual(['en: See herons.', 'en: Or example.com.', 'en: A heron on the dyke'])
})

test('code, cells and the small letters of a ruby are not read, the caption of a table is', () => {
  expect(
    said(
      'en',
      h('pre', {}, 'for (;;) {}'),
      h('table', {}, h('caption', {}, 'Tides'), h('tbody', {}, h('tr', {}, h('td', {}, '7:30')))),
      h('p', {}, 'Type ', h('code', {}, 'ls'), ' at ', h('ruby', {}, '漢', h('rt', {}, 'han')), '.'),
      h('p', {}, h('img', { src: 'https://example.org/a.png', alt: 'A pier' })),
    ),
  ).toEqual(['en: Tides', 'en: Type ls at 漢.', 'en: This image is on example.org.', 'en: A pier'])
})
