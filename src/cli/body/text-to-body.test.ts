import { boardContext } from '#tests/body-context.ts'
import { bodyHtml, plainHtml } from '#tests/body-html.ts'
import { expect, test } from 'vitest'
import { textToBody } from './text-to-body.ts'

test('blank lines part paragraphs, other line ends stay', async () => {
  expect(bodyHtml(await textToBody('\r\n첫 줄\r\n둘째  줄\r\n \t\r\n\r\n셋째\n', boardContext))).toBe(
    '<p id="p-1">첫 줄<br>둘째  줄</p><p id="p-2">셋째</p>',
  )
})

test('markup in text is text', async () => {
  expect(plainHtml(await textToBody('<b>x</b> &amp;', boardContext))).toBe('<p>&lt;b>x&lt;/b> &amp;amp;</p>')
})

test.each([
  ['http://example.org/news를 보세요', 'http://example.org/news', '를 보세요'],
  ['http://example.org에서 봤다', 'http://example.org', '에서 봤다'],
  ['https://example.org/a.html입니다', 'https://example.org/a.html', '입니다'],
  ['http://example.org/에서', 'http://example.org/', '에서'],
  ['www.example.org로', 'www.example.org', '로'],
  ['desk@example.org로', 'desk@example.org', '로'],
  ['http://example.org/a,b.', 'http://example.org/a,b', '.'],
  ['http://example.org/a)', 'http://example.org/a', ')'],
  ['http://example.org/a_(b)', 'http://example.org/a_(b)', ''],
  ['http://example.org/x」', 'http://example.org/x', '」'],
  ['https://example.org/wiki/나루', 'https://example.org/wiki/나루', ''],
  ['https://example.org/wiki/가나', 'https://example.org/wiki/가나', ''],
])('in %s the link is %s', async (source, link, rest) => {
  const [paragraph] = (await textToBody(source, boardContext)).children
  const [anchor, after] = paragraph?.type === 'element' ? paragraph.children : []
  expect(anchor).toMatchObject({ tagName: 'a', children: [{ type: 'text', value: link }] })
  expect(after?.type === 'text' ? after.value : '').toBe(rest)
})

test.each([
  'ftp://example.org/x',
  'README.md',
  '//example.org',
  'javascript:alert(1)',
  'http://a@evil.example/',
])('%s is text', async (source) => {
  expect(plainHtml(await textToBody(source, boardContext))).toBe(`<p>${source}</p>`)
})

test('a link goes where the source says', async () => {
  const resolveLink = (href: string) => (href.endsWith('wr_id=7') ? '/news/7' : null)
  const body = await textToBody('http://board.example/?wr_id=7 http://board.example/?wr_id=8', {
    ...boardContext,
    resolveLink,
  })
  expect(plainHtml(body)).toBe(
    '<p><a href="/news/7">http://board.example/?wr_id=7</a> http://board.example/?wr_id=8</p>',
  )
})

test('controls, stacked marks and forced directions go', async () => {
  expect(plainHtml(await textToBody(`a\u0007\u202Eb\tz${'\u0301'.repeat(40)}`, boardContext))).toBe(
    `<p>ab\tz${'\u0301'.repeat(4)}</p>`,
  )
})

test.each([
  ['a long line of links', 'http://example.org/a desk@example.org '.repeat(20_000)],
  ['many lines', '줄\n'.repeat(200_000)],
  ['blank lines', '\n'.repeat(3_000_000)],
  ['half addresses', 'http://www.a@'.repeat(100_000)],
])('%s take no more than seconds', { timeout: 60_000 }, async (_, source) => {
  const start = performance.now()
  await textToBody(source, boardContext)
  expect(performance.now() - start).toBeLessThan(20_000)
})
