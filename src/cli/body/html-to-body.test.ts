import { elementsOf } from '#archive/body/body.ts'
import { sanitizeBody } from '#archive/body/sanitize.ts'
import { boardContext } from '#tests/body-context.ts'
import { bodyHtml, plainHtml } from '#tests/body-html.ts'
import { expect, test } from 'vitest'
import { bodyText } from './body-text.ts'
import { htmlToBody } from './html-to-body.ts'
import { element, isBlock, text } from './nodes.ts'

test('a page of an old board becomes plain blocks', async () => {
  const html = `
    <table width="100%"><tr><td>
      <center><font size="5" color="red"><b>나루터 소식</b></font></center><br><br>
      첫 배는&nbsp;&nbsp;일곱 시.<br>
      막배는 여섯 시.<br>
      <br>
      <img src="../data/pier.jpg" width="300"><br>
      <a href="board.php?bo_table=news&wr_id=3" onclick="go()">시간표</a> <a href="javascript:go()">닫기</a>
      <p>&nbsp;</p>
    </td></tr></table>`
  expect(bodyHtml(await htmlToBody(html, boardContext))).toBe(
    '<p id="p-1"><b>나루터 소식</b></p>' +
      '<p id="p-2">첫 배는 일곱 시.<br> 막배는 여섯 시.</p>' +
      '<p id="p-3"><img src="https://board.example/data/pier.jpg" alt="" width="640" height="480"><br> ' +
      '<a href="https://board.example/bbs/board.php?bo_table=news&wr_id=3">시간표</a> 닫기</p>',
  )
})

test('what is put above the body is numbered first', async () => {
  const leading = [element('img', { src: 'https://board.example/a.png', alt: '' }, []), text('설명')]
  expect(bodyHtml(await htmlToBody('<p>본문</p>', { ...boardContext, leading }))).toBe(
    '<p id="p-1"><img src="https://board.example/a.png" alt="">설명</p><p id="p-2">본문</p>',
  )
})

const HOSTILE = [
  '<script>alert(1)</script><style>p{}</style>',
  '<p onclick="alert(1)" style="position:fixed" class="a" id="root">x</p>',
  '<iframe src="javascript:alert(1)"></iframe><object data="data:text/html,x"></object>',
  '<svg><script>alert(1)</script></svg><math><mtext><table><mglyph><style><img src=x onerror=alert(1)>',
  '<a href="https://bank.example@evil.example/">x</a>',
  '<form action="https://evil.example"><input name=q><button>go</button><select><option>x</select></form>',
  '<li>stray<td>cell<dd>definition<figcaption>caption',
  '<b><h1><ul><table><tr><td><blockquote><pre>x',
  '<ul><table><li><p><a href="/x"><div>y</a>',
]

test.each(HOSTILE)('%s leaves blocks that the allowlist would not change', async (html) => {
  const body = await htmlToBody(html, boardContext)
  expect(sanitizeBody(body)).toEqual(body)
  expect(body.children.every(isBlock)).toBe(true)
  expect(JSON.stringify(body)).not.toMatch(/alert|javascript:|evil/u)
})

const LARGE: ReadonlyArray<readonly [string, string, number]> = [
  ['10,000 nested boxes', '<div>'.repeat(10_000) + '바닥', 2],
  ['10,000 nested emphases', '<em>'.repeat(10_000) + '바닥', 2],
  ['10,000 nested lists', '<ul>'.repeat(10_000) + '바닥', 2],
  ['a table within a table, 2,000 times', '<table><tr><td>'.repeat(2_000) + '바닥', 2],
  ['20,000 rows', `<table>${'<tr><td>가<td>나<td>다<td>라'.repeat(20_000)}</table>`, 80_000],
  ['5 MB of words', '바닥 '.repeat(1_700_000), 5_000_000],
  ['a million open tags', '<div>'.repeat(1_000_000) + '바닥', 2],
  ['400,000 attributes', `<p ${'a b c d '.repeat(100_000)}>바닥`, 2],
  ['unclosed quotes', '<a "'.repeat(300_000), 0],
  [
    'formatting that each paragraph repeats',
    `<p>${Array.from({ length: 3_000 }, (_, size) => `<font size=${size}>`).join('')}${'<p>가'.repeat(3_000)}`,
    3_000,
  ],
  ['emphasis around 20,000 paragraphs', '<b><i><u><s>'.repeat(100) + '<p>가</p>'.repeat(20_000), 20_000],
]

test.each(LARGE)(
  '%s neither overflow nor take more than seconds',
  { timeout: 60_000 },
  async (_, html, letters) => {
    const start = performance.now()
    const body = await htmlToBody(html, boardContext)
    expect(performance.now() - start).toBeLessThan(20_000)
    expect(bodyText(body).replace(/[^\p{Script=Hangul}]/gu, '').length).toBeGreaterThanOrEqual(
      Math.min(letters, 3_000_000),
    )
    expect([...elementsOf(body)].length).toBeLessThan(400_000)
  },
)

test('what could not be kept in full is told', async () => {
  const cuts: string[] = []
  const onCut = (what: string) => cuts.push(what)
  await htmlToBody('<div>'.repeat(100_000), { ...boardContext, onCut })
  await htmlToBody('<p>가</p>', { ...boardContext, onCut })
  expect(cuts).toHaveLength(1)
})

test('an image that is a mark in the text is put in its place', async () => {
  const placeholder = {
    pattern: /\{이미지:(\d+)\}/gu,
    toImage: ([, number = '']: RegExpMatchArray) => (number === '0' ? { src: '/a.png', alt: '배' } : null),
  }
  expect(plainHtml(await htmlToBody('앞 {이미지:0} 뒤 {이미지:9}', { ...boardContext, placeholder }))).toBe(
    '<p>앞 <img src="https://board.example/a.png" alt="배" width="640" height="480"> 뒤 {이미지:9}</p>',
  )
})
