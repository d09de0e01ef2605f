import { expect, test } from 'vitest'
import { QUERY_TERMS, type TextIndex } from './text-index.ts'
import { TextIndexBuilder, type ComparedText } from './text-index-builder.ts'

const DAY = 24 * 3_600_000

function indexOf(texts: ReadonlyArray<Partial<ComparedText>>): TextIndex {
  const stored: Array<readonly number[]> = []
  const builder = new TextIndexBuilder({
    append: (terms) => stored.push(terms),
    read: (text) => stored[text] ?? [],
  })
  for (const text of texts) builder.add({ title: '', body: '', board: 'news', time: 0, ...text })
  return builder.build()
}

const found = (index: TextIndex, text: number) => index.matches(text).map((match) => match.text)

const KOREAN = [
  '나루터에 왜가리가 돌아왔다. 강가에 둥지를 틀었다.',
  '마을버스 시간표가 바뀐다. 첫차는 여섯 시에 떠난다.',
  '왜가리 둥지를 보러 나루터까지 걷는 사람이 늘었다.',
  '버스 시간표를 새로 붙였다. 막차는 열 시에 떠난다.',
  '도서관은 월요일에 쉰다.',
]
const ENGLISH = [
  'A heron has returned to the ferry steps and built a nest.',
  'The library mends its books on Monday evenings.',
  'Walkers come to the ferry steps to see the heron on her nest.',
  'Mending books is slow work, says the library.',
  'Snow fell in the night.',
]

test.each([
  ['Korean, through particles and endings', KOREAN],
  ['English', ENGLISH],
])('the text about the same comes first: %s', (_, bodies) => {
  const index = indexOf(bodies.map((body) => ({ body })))
  expect(found(index, 0)).toEqual([2])
  expect(found(index, 2)).toEqual([0])
  expect(found(index, 1)).toEqual([3])
  expect(found(index, 3)).toEqual([1])
  expect(found(index, 4)).toEqual([])
})

test('a text is never like itself, and of two equals the one that was added first is first', () => {
  const index = indexOf([...KOREAN, ...KOREAN].map((body) => ({ body })))
  for (let text = 0; text < index.size; text += 1) expect(found(index, text)).not.toContain(text)
  expect(found(index, 0)).toEqual([5, 2, 7])
})

test('what most articles have relates none, nor does a single word, nor a number', () => {
  const index = indexOf(
    ['alpha', 'beta', 'gamma', 'delta'].map((word, place) => ({
      body: `the gazette of the river says: ${word} ${place < 2 ? 'heron 2010 26 1204' : ''}`,
    })),
  )
  expect(found(index, 0)).toEqual([])
})

test('a word of the title says more than one of the body', () => {
  const body = 'snow on the dyke, and lanterns over the market square'
  const index = indexOf([
    { title: 'Herons nesting', body: 'early' },
    { title: 'Lanterns', body: `herons nesting; ${body}` },
    { title: 'Herons nesting again', body },
    { body: 'nothing of it' },
    { body: 'nor here' },
    { body: 'nor there' },
  ])
  expect(found(index, 0)).toEqual([2, 1])
})

test('of two that are as like, that of the same board is first, and that which is nearer in time', () => {
  const body = ENGLISH[0] ?? ''
  const others = ['tax', 'coal', 'tram', 'kite'].map((word) => ({ body: `${word} only` }))
  const boards = indexOf([{ body }, { body, board: 'talk' }, { body }, ...others])
  expect(found(boards, 0)).toEqual([2, 1])
  const times = indexOf([{ body, time: 4000 * DAY }, { body }, { body, time: 4100 * DAY }, ...others])
  expect(found(times, 0)).toEqual([2, 1])
  const undated = indexOf([{ body }, { body, time: -Infinity }, { body }, ...others])
  expect(found(undated, 0)).toEqual([2, 1])
})

test('a long text is looked for by its best terms alone', () => {
  const rare = Array.from({ length: QUERY_TERMS }, (_, place) => `rare${'x'.repeat(place + 1)}`)
  const common = ['ferry', 'market', 'square', 'lantern']
  const filler = Array.from({ length: 8 }, () => ({ body: common.join(' ') }))
  const mine = [...rare, ...rare, ...common].join(' ')
  const index = indexOf([
    { body: mine },
    { body: rare.join(' ') },
    ...filler,
    ...Array.from({ length: 20 }, () => ({ body: 'else' })),
  ])
  expect(found(index, 0)).toEqual([1])
})

test('two texts with nearly the same words are copies, two about the same are not', () => {
  const long = Array.from({ length: 40 }, (_, place) => `word${'y'.repeat(place + 1)}`).join(' ')
  const index = indexOf([
    { body: long },
    { body: `${long} amended` },
    ...ENGLISH.map((body) => ({ body })),
    { body: 'amended' },
  ])
  expect(index.isCopy(0, 1)).toBe(true)
  expect(index.isCopy(2, 4)).toBe(false)
  // Of so few words, others may be the same.
  expect(index.isCopy(2, 2)).toBe(false)
})
