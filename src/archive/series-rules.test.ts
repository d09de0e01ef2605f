import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import {
  createSeriesReader,
  describeRulesProblem,
  NO_SERIES_RULES,
  seriesRulesSchema,
  type SeriesRules,
} from './series-rules.ts'

const rulesOf = (rules: unknown): SeriesRules => v.parse(seriesRulesSchema, rules)

function slugOf(title: string, rules: SeriesRules = NO_SERIES_RULES): string | undefined {
  return createSeriesReader(rules).read(title)?.slug
}

describe('without rules', () => {
  test('names in brackets are series', () => {
    expect(slugOf('[사진으로 보는 나루] 3월 26일(금)')).toBe('사진으로-보는-나루')
  })

  test.each([
    '[속보] 나룻배 운항',
    '[종합2보] 나룻배 운항',
    '【공지】 휴관',
    '[Breaking] Ferry',
    '<Update 2> Ferry',
    '[Q&A] Ferry',
  ])('%s is only labelled', (title) => {
    expect(slugOf(title)).toBeUndefined()
  })

  test.each(['[부고] 김나루', '[인사] 나루 구청', '[Obituaries] A ferryman'])('%s is a column', (title) => {
    expect(slugOf(title)).toBeDefined()
  })
})

test('a label is a series, and a name none, where the operator says so', () => {
  const rules = rulesOf({ exclude: ['부고', '주간 강변 3'], include: ['속보'] })
  expect(slugOf('[속보] 나룻배', rules)).toBe('속보')
  expect(slugOf('[부고] 김나루', rules)).toBeUndefined()
  expect(slugOf('[주간 강변 12] 안개', rules)).toBeUndefined()
})

describe('a series that the operator names', () => {
  const rules = rulesOf({
    series: [
      {
        name: '사진으로 보는 나루',
        slug: 'naru-photos',
        prefixes: ['포토 나루', '사진으로 보는 나루', '공지 사진'],
      },
      { name: '편집국 통신', starts: ['편집국  통신:', '편집국'] },
      { name: '알림' },
    ],
  })
  const reader = createSeriesReader(rules)

  test('has its name and slug, whichever of its names a title begins with', () => {
    const naru = { slug: 'naru-photos', name: '사진으로 보는 나루' }
    expect(reader.read('[포토 나루 12] 왜가리')).toMatchObject(naru)
    expect(reader.read('【사진으로 보는 나루】 3월 26일')).toMatchObject({ ...naru, after: ' 3월 26일' })
    expect(reader.read('[Naru Photos] Heron')).toMatchObject(naru)
  })

  test('is found without brackets where words end, a longer beginning first', () => {
    expect(reader.read('편집국 통신: 3월 26일')).toMatchObject({ slug: '편집국-통신', after: ' 3월 26일' })
    expect(reader.read('편집국 소식')).toMatchObject({ slug: '편집국-통신' })
    expect(reader.read('편집국장 소식')).toBeNull()
  })

  test('is one from the first article on, even if it is a label otherwise', () => {
    expect(reader.membersNeeded('naru-photos')).toBe(1)
    expect(reader.membersNeeded('주간-강변')).toBe(3)
    expect(reader.read('[알림] 휴관')).toMatchObject({ slug: '알림' })
  })

  test('is led to from the slugs that its names would have', () => {
    expect([...reader.aliases]).toEqual([
      ['포토-나루', 'naru-photos'],
      ['사진으로-보는-나루', 'naru-photos'],
      ['공지-사진', 'naru-photos'],
    ])
  })
})

test.each([
  [{ series: [{ name: '강' }, { name: '나루', prefixes: ['강'] }] }, 'series 0 and 1 both have 강'],
  [
    {
      series: [
        { name: '강', starts: ['강 소식'] },
        { name: '나루', starts: ['강  소식'] },
      ],
    },
    'both have start 강 소식',
  ],
  [{ exclude: ['강 3'], series: [{ name: '강' }] }, '강 is excluded, and series 0 has it'],
  [{ exclude: ['속보'], include: ['속보'] }, 'both excluded and included'],
])('%j contradicts itself', (rules, words) => {
  expect(describeRulesProblem(rulesOf(rules))).toContain(words)
})

test.each([
  { series: [{ name: '***' }] },
  { series: [{ name: '강', slug: '../강' }] },
  { series: [{ name: '강', slug: 'a'.repeat(181) }] },
  { series: [{ title: '강' }] },
  { excludes: [] },
])('%j are no rules', (rules) => {
  expect(v.is(seriesRulesSchema, rules)).toBe(false)
})
