import type { Article } from '#archive/article.ts'
import { paragraphs } from '#archive/body/body.ts'
import { manifestSchema } from '#archive/manifest.ts'
import { NO_RELATED_RULES, RELATED_RULES_PATH } from '#archive/related-rules.ts'
import type { Finding } from '#cli/findings.ts'
import type { ArticleRecord } from '#cli/importers/importer.ts'
import { articleRecord, publishedOn } from '#tests/fixtures/records/article-records.ts'
import { findingsOf, readArticle, readParsed } from '#tests/fixtures/records/read-archive.ts'
import { changedPaths, filesOf, inFolder, writeRecords } from '#tests/fixtures/records/write-records.ts'
import { expect, test } from 'vitest'

const LATER = '2020-02-01T00:00:00+09:00'

const TOPICS = [
  '왜가리 둥지 나루터',
  'herons nesting riverbank',
  '마을버스 시간표 정류장',
  'lanterns parade midnight',
  '도서관 책장 수선',
  'potatoes furrows harvest',
  '북두칠성 망원경 밤하늘',
  'printers ligatures typefaces',
]

/** An article about one of the topics: so many of its words, and a word that no other article has. */
function about(topic: number, id: number, over: Partial<ArticleRecord> = {}): ArticleRecord {
  return articleRecord(id, {
    title: `글 ${id}`,
    body: paragraphs(
      `${TOPICS[topic]} 이야기, 하나뿐인${'가나다라마바사아자차카타파하'.charAt(id % 14)}${id}말.`,
    ),
    ...over,
  })
}

/** So many articles, the topics in turns. */
function articles(count: number): ArticleRecord[] {
  return Array.from({ length: count }, (_, place) => about(place % TOPICS.length, place + 1))
}

/** The headlines that stand there for one kind of reason, by rising id. */
const idsOf = ({ related }: Article, kind = 'shares') =>
  related
    .filter(({ reason }) => reason.kind === kind)
    .map(({ id }) => id)
    .toSorted((a, b) => a - b)

/** The articles whose files differ, by id. */
function changedArticles(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): number[] {
  return changedPaths(before, after).flatMap((path) => {
    const id = /^articles\/news\/\d+\/(\d+)\.json$/.exec(path)?.[1]
    return id === undefined ? [] : [Number(id)]
  })
}

test('beside an article stand those about the same, with the words that they share', () =>
  inFolder(async (dir) => {
    await writeRecords(dir, articles(40))
    const first = await readArticle(dir, 1)
    expect(idsOf(first)).toEqual([9, 17, 25, 33])
    expect(first.related[0]?.reason).toEqual({ kind: 'shares', words: ['왜가리', '둥지', '나루터'] })
    const english = await readArticle(dir, 10)
    expect(idsOf(english)).toEqual([2, 18, 26, 34])
    expect(english.related[0]?.reason).toMatchObject({
      words: expect.arrayContaining(['herons', 'nesting', 'riverbank']),
    })
    expect(await findingsOf(dir)).toEqual([])
  }))

test('the same again changes nothing, and into another folder it makes the same bytes', () =>
  inFolder((dir) =>
    inFolder(async (other) => {
      await writeRecords(dir, articles(40))
      const before = await filesOf(dir)
      await writeRecords(dir, articles(40))
      expect(await filesOf(dir)).toEqual(before)
      await writeRecords(other, articles(40))
      expect(await filesOf(other)).toEqual(before)
    }),
  ))

test('a new article rewrites only those whose list it enters, and few of them', () =>
  inFolder(async (dir) => {
    // Twelve of each topic: more than one new article may come to stand beside.
    await writeRecords(dir, articles(96))
    const before = await filesOf(dir)
    await writeRecords(dir, [...articles(96), about(2, 97)], { capturedAt: LATER })
    const after = await filesOf(dir)
    const changed = changedArticles(before, after)
    // 96 has a next one now.
    const older = changed.filter((id) => id !== 96 && id !== 97)
    expect(older).toHaveLength(5)
    for (const id of older) expect(idsOf(await readArticle(dir, id))).toContain(97)
    expect(idsOf(await readArticle(dir, 97))).toHaveLength(12)
    expect(await findingsOf(dir)).toEqual([])

    await writeRecords(dir, [...articles(96), about(2, 97)], { capturedAt: LATER })
    expect(changedPaths(after, await filesOf(dir))).toEqual([])

    const unlike = articleRecord(98, { title: '', body: paragraphs('전혀 딴판') })
    await writeRecords(dir, [...articles(96), about(2, 97), unlike], { capturedAt: LATER })
    expect(changedArticles(after, await filesOf(dir))).toEqual([97, 98])
  }))

test('a run that was cut off gives the same lists when it is run again', () =>
  inFolder((dir) =>
    inFolder(async (whole) => {
      const grown = articles(230).map((article) =>
        article.id === 20
          ? { ...article, body: paragraphs('이제는 딴 이야기'), sha256: 'e'.repeat(64) }
          : article,
      )
      await writeRecords(whole, articles(210))
      await writeRecords(whole, grown, { capturedAt: LATER })
      await writeRecords(dir, articles(210))
      for (const stopAt of [100, 200]) {
        const stop = new AbortController()
        const stopped = writeRecords(dir, grown, {
          capturedAt: LATER,
          signal: stop.signal,
          written: (done) => done === stopAt && stop.abort(),
        })
        await expect(stopped).rejects.toThrow(/aborted/)
      }
      await writeRecords(dir, grown, { capturedAt: LATER })
      expect(await filesOf(dir)).toEqual(await filesOf(whole))
      expect(await findingsOf(dir)).toEqual([])
    }),
  ))

test('at twice as many articles all lists are found anew', () =>
  inFolder(async (dir) => {
    const stateOf = async () => (await readParsed(dir, 'archive.json', manifestSchema)).related
    await writeRecords(dir, articles(40))
    await writeRecords(dir, articles(79), { capturedAt: LATER })
    expect(await stateOf()).toMatchObject({ articles: 40 })
    await writeRecords(dir, articles(80), { capturedAt: LATER })
    expect(await stateOf()).toMatchObject({ articles: 80 })
    expect(idsOf(await readArticle(dir, 1))).toEqual([9, 17, 25, 33, 41, 49, 57, 65, 73])
  }))

test('neither a copy, nor the twin in the board that an article was moved from, nor a third one stands beside it', () =>
  inFolder(async (dir) => {
    const body = paragraphs(`${TOPICS[0]}에서 있었던 긴 이야기를 여기에 옮겨 적는다. `.repeat(4))
    const moves = [{ kind: 'moved' as const, from: '자유 게시판', at: publishedOn(3), by: null }]
    const records = [
      ...articles(40),
      articleRecord(41, { title: '글 하나', body }),
      articleRecord(41, { board: 'talk', title: '글 하나의 사본', body }),
      articleRecord(42, { title: '옮긴 글', body: paragraphs(`${TOPICS[0]} 이야기. 고침`), moves }),
      articleRecord(42, { board: 'talk', title: '옮긴 글', body: paragraphs(`${TOPICS[0]} 이야기.`) }),
    ]
    await writeRecords(dir, records, { boards: ['news', 'talk'] })
    for (const [id, board] of [[41, 'news'], [41, 'talk'], [42, 'news'], [42, 'talk']] as const) {
      const { related } = await readArticle(dir, id, board)
      expect(related.length).toBeGreaterThan(4)
      expect(related.filter((other) => other.id === id)).toEqual([])
    } // prettier-ignore
    // Of two that are one text, a third article shows one.
    const { related } = await readArticle(dir, 1)
    expect(related.filter(({ id }) => id === 41)).toHaveLength(1)
    expect(related.filter(({ id }) => id === 42)).toHaveLength(1)
  }))

test('a series fills the list with its nearest and no more, and of another one there is one episode', () =>
  inFolder(async (dir) => {
    const series = Array.from({ length: 8 }, (_, place) =>
      about(0, 41 + place, { title: `[강의 하루] ${place}` }),
    )
    await writeRecords(dir, [...articles(40), ...series])
    const { related } = await readArticle(dir, 1)
    expect(related.filter(({ title }) => title.startsWith('[강의 하루]'))).toHaveLength(1)
    const episode = await readArticle(dir, 44)
    expect(episode.related.slice(0, 6).map(({ reason }) => reason.kind)).toEqual(Array(6).fill('series'))
    // The seventh is no longer near: it does not stand there for its words either.
    expect(episode.related.filter(({ title }) => title.startsWith('[강의 하루]'))).toHaveLength(6)
    expect(idsOf(episode)).toEqual(expect.arrayContaining([1, 9, 17, 25, 33]))
  }))

test('what is pinned comes first, what is forbidden never, until the operator takes it back', () =>
  inFolder(async (dir) => {
    await writeRecords(dir, articles(40))
    const before = await filesOf(dir)
    const relatedRules = {
      never: ['news/9'],
      articles: { 'news/1': { pin: ['news/30', 'news/17'], forbid: ['news/25'] } },
    }
    await writeRecords(dir, articles(40), { relatedRules, capturedAt: LATER })
    const first = await readArticle(dir, 1)
    expect(first.related.map(({ id, reason }) => [id, reason.kind])).toEqual([
      [30, 'pinned'],
      [17, 'pinned'],
      [33, 'shares'],
    ])
    expect(idsOf(await readArticle(dir, 17))).toEqual([1, 25, 33])
    expect(await findingsOf(dir)).toEqual([])

    // It holds though it is not said again.
    const ruled = await filesOf(dir)
    await writeRecords(dir, articles(40), { capturedAt: LATER })
    expect(changedPaths(ruled, await filesOf(dir))).toEqual([])

    await writeRecords(dir, articles(40), { relatedRules: NO_RELATED_RULES, capturedAt: LATER })
    const after = await filesOf(dir)
    expect(after.has(RELATED_RULES_PATH)).toBe(false)
    for (const id of [1, 17, 25, 33]) expect(idsOf(await readArticle(dir, id))).toContain(9)
    expect(idsOf(await readArticle(dir, 1))).toEqual([9, 17, 25, 33])
    expect(changedArticles(before, after)).not.toContain(2)
    expect(await findingsOf(dir)).toEqual([])
  }))

test('rules that name articles which are not there are told of', () =>
  inFolder(async (dir) => {
    const findings: Finding[] = []
    const relatedRules = {
      never: ['news/77'],
      articles: { 'news/1': { pin: ['talk/3', 'news/2'], forbid: [] } },
    }
    await writeRecords(dir, articles(3), { relatedRules, report: (finding) => findings.push(finding) })
    expect(findings.map(({ rule, where, found }) => [rule, where, found])).toEqual([
      ['related-unknown', 'never.0', 'news/77'],
      ['related-unknown', 'articles.news/1.pin.0', 'talk/3'],
    ])
    expect(idsOf(await readArticle(dir, 1), 'pinned')).toEqual([2])
  }))

test('an article that was rewritten leaves lists for whose words it has none left, and one that was taken down all', () =>
  inFolder(async (dir) => {
    await writeRecords(dir, articles(40))
    const edited = about(0, 9, { body: paragraphs(`${TOPICS[1]} instead`), sha256: 'e'.repeat(64) })
    const rest = articles(40).filter(({ id }) => id !== 9 && id !== 18)
    await writeRecords(dir, [...rest, edited], { capturedAt: LATER })
    expect(idsOf(await readArticle(dir, 1))).toEqual([17, 25, 33])
    expect(idsOf(await readArticle(dir, 9))).toEqual([2, 10, 26, 34])
    expect(idsOf(await readArticle(dir, 10))).toEqual([2, 9, 26, 34])
    expect(await findingsOf(dir)).toEqual([])
  }))

test('an edit that leaves the words in place changes no other list', () =>
  inFolder(async (dir) => {
    await writeRecords(dir, articles(40))
    const before = await filesOf(dir)
    const edited = about(0, 9, { sha256: 'e'.repeat(64), body: paragraphs(`고친 ${TOPICS[0]} 이야기`) })
    const records = articles(40).map((article) => (article.id === 9 ? edited : article))
    await writeRecords(dir, records, { capturedAt: LATER })
    expect(changedArticles(before, await filesOf(dir))).toEqual([9])
  }))
