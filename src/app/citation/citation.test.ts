import { speakLanguageOfPage, speakLanguageOfReader } from '#app/i18n/locale.ts'
import { makeArticle, OVERVIEW } from '#tests/components/make.ts'
import * as fc from 'fast-check'
import { afterEach, describe, expect, test } from 'vitest'
import { apa } from './apa.ts'
import { bibtex } from './bibtex.ts'
import { chicago } from './chicago.ts'
import { citationHtml, ended, plainCitation, quotedInside } from './citation.ts'
import { cslJson } from './csl-json.ts'
import { mla } from './mla.ts'
import { citedArticle, referenceTo, type Reference } from './reference.ts'
import { ris } from './ris.ts'
import { sourceLine } from './source-line.ts'

const URL_OF_PAGE = 'https://naru.example.org/news/7'

function makeReference(fields: Partial<Reference> = {}): Reference {
  const cited = citedArticle(makeArticle(), { overview: OVERVIEW, url: URL_OF_PAGE })
  return { ...referenceTo(cited, new Date(2026, 10, 28, 9)), ...fields }
}

const KOREAN = {
  author: '김나루',
  title: '겨울 갯벌에 돌아온 손님들',
  site: '강변신문',
  section: '나루 소식',
  language: 'ko',
}

const written = (write: typeof apa, fields: Partial<Reference> = {}) =>
  plainCitation(write(makeReference(fields)))

afterEach(speakLanguageOfReader)

test('an article tells what is cited of it, and its name stays whole', () => {
  const article = makeArticle({
    author: ' 김\u202E나루 ',
    title: '',
    publishedAt: null,
    provenance: {
      source: 'gnuboard5',
      originalUrl: 'https://old.example.org/bbs/board.php?bo_table=news&wr_id=7',
      importedAt: '2024-12-31T23:30:00-05:00',
      sha256: '0'.repeat(64),
    },
  })
  const overview = { ...OVERVIEW, boards: [{ id: 'news', title: OVERVIEW.site.title }] }
  expect(citedArticle(article, { overview, url: URL_OF_PAGE })).toEqual({
    board: 'news',
    id: 7,
    author: '김나루',
    title: null,
    section: null,
    site: 'Naru Gazette',
    publishedOn: null,
    // Where it was captured it was still the 31st.
    capturedOn: '2024-12-31',
    url: URL_OF_PAGE,
    originalUrl: 'https://old.example.org/bbs/board.php?bo_table=news&wr_id=7',
    language: 'en',
  })
})

/**
 * What citeproc-js 2.4.63 makes of the same record with the styles of citation-style-language/styles (0819c0e, locale en-US), apart
 * from what was decided otherwise: the headline is not set in title case, the board stands in APA too, and when it was
 * archived and read is always told.
 */
describe('in English', () => {
  test('Chicago', () => {
    expect(written(chicago)).toBe(
      'Ferry Reader. “The ferry is back.” Naru News. Naru Gazette, March 26, 2010. ' +
        'Archived November 23, 2026. Accessed November 28, 2026. https://naru.example.org/news/7.',
    )
    expect(written(chicago, { publishedOn: null })).toContain('Naru Gazette, n.d. Archived')
  })

  test('APA', () => {
    expect(written(apa)).toBe(
      'Ferry Reader. (2010, March 26). The ferry is back. Naru Gazette, Naru News. ' +
        'Archived November 23, 2026. Retrieved November 28, 2026, from https://naru.example.org/news/7',
    )
    expect(written(apa, { publishedOn: null })).toContain('Ferry Reader. (n.d.). The ferry is back.')
    expect(written(apa, { author: null })).toMatch(/^The ferry is back\. \(2010, March 26\)\. Naru Gazette/)
    expect(written(apa, { title: null })).toContain('(2010, March 26). [Untitled]. Naru Gazette')
  })

  test('MLA', () => {
    expect(written(mla)).toBe(
      'Ferry Reader. “The ferry is back.” Naru Gazette, 26 Mar. 2010, https://naru.example.org/news/7. ' +
        'Naru News. Archived 23 Nov. 2026. Accessed 28 Nov. 2026.',
    )
    expect(written(mla, { publishedOn: null })).toContain('” Naru Gazette, https://')
    expect(written(mla, { publishedOn: '2014-05-01' })).toContain('1 May 2014')
    expect(written(mla, { publishedOn: '2014-09-01' })).toContain('1 Sept. 2014')
  })

  test.each([chicago, mla])('a title that asks or quotes', (write) => {
    expect(written(write, { title: 'Who keeps the "ferry" running?' })).toContain(
      '“Who keeps the ‘ferry’ running?” Na',
    )
    expect(written(write, { title: null })).toMatch(/^Ferry Reader\. \[Untitled\]\. Na/)
    expect(written(write, { author: null })).toMatch(/^“The ferry is back\.” Na/)
  })
})

test('in Korean', () => {
  speakLanguageOfPage('ko')
  expect(written(chicago, KOREAN)).toBe(
    '김나루. “겨울 갯벌에 돌아온 손님들”. 나루 소식. 강변신문, 2010년 3월 26일. ' +
      '2026년 11월 23일 수집. 2026년 11월 28일 접속. https://naru.example.org/news/7.',
  )
  expect(written(apa, KOREAN)).toBe(
    '김나루. (2010년 3월 26일). 겨울 갯벌에 돌아온 손님들. 강변신문, 나루 소식. ' +
      '2026년 11월 23일 수집. 2026년 11월 28일 접속, https://naru.example.org/news/7',
  )
  expect(written(mla, KOREAN)).toBe(
    '김나루. “겨울 갯벌에 돌아온 손님들”. 강변신문, 2010년 3월 26일, https://naru.example.org/news/7. ' +
      '나루 소식. 2026년 11월 23일 수집. 2026년 11월 28일 접속.',
  )
  expect(written(apa, { ...KOREAN, publishedOn: null })).toContain('(날짜 미상).')
})

test('only what the work appeared in is italic, and foreign text is no markup', () => {
  const hostile = makeReference({ site: '<img src=x onerror="alert(1)">&', author: '<b>x</b>' })
  const html = citationHtml(chicago(hostile))
  expect(html).toContain('<i>&#60;img src=x onerror=&#34;alert(1)&#34;&#62;&#38;</i>')
  expect(html.match(/<[^>]+>/gu)).toEqual(['<i>', '</i>'])
})

test('the end of a sentence, and quotation marks inside', () => {
  expect(['a', 'a.', 'a?', 'a…', 'a?”', '정말？'].map(ended)).toEqual([
    'a.',
    'a.',
    'a?',
    'a…',
    'a?”',
    '정말？',
  ])
  expect(quotedInside('"a" “b” "c"')).toBe('‘a’ ‘b’ ‘c’')
})

test('BibTeX', () => {
  expect(bibtex(makeReference({ ...KOREAN, originalUrl: 'https://old.example.org/?a=1&b=2' }))).toBe(
    `@misc{news-7-2010,
  author = {{김나루}},
  title = {{겨울 갯벌에 돌아온 손님들}},
  howpublished = {강변신문, 나루 소식},
  year = {2010},
  month = mar,
  day = {26},
  url = {https://naru.example.org/news/7},
  urldate = {2026-11-28},
  langid = {korean},
  note = {Captured 2026-11-23 from https://old.example.org/?a=1\\&b=2},
}
`,
  )
  expect(bibtex(makeReference({ author: null, title: null, publishedOn: null, language: null }))).not.toMatch(
    /author|title|year|langid/,
  )
})

test('text of any kind leaves braces in BibTeX balanced, and each field on a line of its own', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('}', '{', '\\', '\\}', '@a{'),
      (text, trap) => {
        const article = makeArticle({ author: text + trap, title: trap + text })
        const cited = citedArticle(article, { overview: OVERVIEW, url: URL_OF_PAGE })
        const entry = bibtex(referenceTo(cited, new Date(2026, 10, 28)))
        let depth = 0
        let least = 0
        for (const character of entry) {
          if (character === '{') depth += 1
          if (character === '}') depth -= 1
          least = Math.min(least, depth)
        }
        expect([depth, least]).toEqual([0, 0])
        expect(
          entry
            .trimEnd()
            .split('\n')
            .slice(1, -1)
            .every((line) => /^ {2}[a-z]+ = /u.test(line)),
        ).toBe(true)
      },
    ),
  )
})

test('RIS', () => {
  expect(ris(makeReference(KOREAN)).split('\r\n')).toEqual([
    'TY  - NEWS',
    'AU  - 김나루',
    'TI  - 겨울 갯벌에 돌아온 손님들',
    'T2  - 강변신문',
    'SE  - 나루 소식',
    'PY  - 2010',
    'DA  - 2010/03/26',
    'Y2  - 2026/11/28',
    'UR  - https://naru.example.org/news/7',
    'LA  - ko',
    'N1  - Captured 2026-11-23',
    'ER  - ',
    '',
  ])
})

test('a title can’t add a line to RIS', () => {
  const article = makeArticle({ title: 'a\r\nER  - \nTY  - BOOK\u2028b\u0085c' })
  const cited = citedArticle(article, { overview: OVERVIEW, url: URL_OF_PAGE })
  const record = ris(referenceTo(cited, new Date(2026, 10, 28)))
  expect(record.split(/[\r\n\u2028\u2029\u0085]+/u).filter((line) => /^(?:ER|TY)/u.test(line))).toHaveLength(
    2,
  )
})

test('CSL-JSON', () => {
  expect(JSON.parse(cslJson(makeReference(KOREAN)))).toEqual([
    {
      id: 'news-7',
      type: 'article-newspaper',
      title: '겨울 갯벌에 돌아온 손님들',
      author: [{ literal: '김나루' }],
      'container-title': '강변신문',
      section: '나루 소식',
      issued: { 'date-parts': [[2010, 3, 26]] },
      accessed: { 'date-parts': [[2026, 11, 28]] },
      URL: URL_OF_PAGE,
      language: 'ko',
      note: 'Captured 2026-11-23',
    },
  ])
})

test('a source in one line', () => {
  expect(sourceLine(makeReference())).toBe(
    'Ferry Reader · “The ferry is back” · Naru Gazette, Naru News · March 26, 2010',
  )
  expect(sourceLine(makeReference({ author: null, title: null, section: null, publishedOn: null }))).toBe(
    '“Untitled” · Naru Gazette',
  )
})
