import { articleRecords, commentRecord, linkingBody } from '#tests/fixtures/records/article-records.ts'
import { findingsOf } from '#tests/fixtures/records/read-archive.ts'
import { inFolder, writeRecords } from '#tests/fixtures/records/write-records.ts'
import { createHash } from 'node:crypto'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { filePath, slugsPath } from '#archive/paths.ts'
import { episodeDaysPath, episodesPath, seriesPath } from '#archive/series-paths.ts'
import { seriesKey } from '#archive/series-key.ts'
import { slugShard } from '#archive/slugs.ts'
import { expect, test } from 'vitest'

const PICTURE = filePath(createHash('sha256').update('x').digest('hex'), 'png')

/** An archive with some of everything: two boards, a series, a thread, notices, comments, files, newer counts. */
async function writeSample(dir: string, count = 12): Promise<void> {
  const records = (views: number) => [
    ...articleRecords(count, (id) => ({
      views: views + id,
      notice: id === 8 || id === 11,
      category: id === 5 ? '생활' : null,
      title: id % 5 === 1 ? `[강의 하루] ${id}` : `소식 ${id}`,
      body: linkingBody('news/7'),
      links: id === 6 ? [{ url: 'https://naru.example/', clicks: 0 }] : [],
      attachments:
        id === 5 ? [{ name: '사진.png', url: PICTURE, bytes: 1, type: 'image/png', downloads: 2 }] : [],
      discussion: id === 5 ? [commentRecord(901), commentRecord(902, { depth: 1, parent: 901 })] : [],
      slug: id === 7 ? 'ferry' : null,
      thread: id === 3 || id === 4 ? { key: 't', path: String(id), depth: id - 3 } : null,
    })),
    ...articleRecords(3, (id) => ({ board: 'talk', title: `수다 ${id}` })),
  ]
  await mkdir(join(dir, 'files/ab'), { recursive: true })
  await mkdir(dirname(join(dir, PICTURE)), { recursive: true })
  await writeFile(join(dir, PICTURE), 'x')
  await writeRecords(dir, records(0), { boards: ['news', 'talk'] })
  await writeRecords(dir, records(1000), {
    boards: ['news', 'talk'],
    capturedAt: '2020-02-01T00:00:00+09:00',
  })
  // Taken down, so that there is a row of that kind too.
  await writeRecords(
    dir,
    records(1000).filter(({ id }) => id !== 10),
    { boards: ['news', 'talk'] },
  )
}

/** JSON as a test changes it. */
type Json = { [key: string]: Json } & Json[]

/** Changes a file of an archive. */
const edit = (path: string, change: (json: Json) => unknown) => async (dir: string) => {
  const json: unknown = JSON.parse(await readFile(join(dir, path), 'utf8'))
  // A test knows the file that it breaks; that the change took effect is shown by the finding.
  change(json as Json)
  await writeFile(join(dir, path), JSON.stringify(json))
}

const set = (path: string, where: string, value: unknown) =>
  edit(path, (json) => {
    const keys = where.split('.')
    const last = keys.pop() ?? ''
    let target: Json = json
    for (const key of keys) {
      const next = target[key]
      if (!next) throw new Error(`${path} has no ${where}`)
      target = next
    }
    Object.assign(target, { [last]: value })
  })

const remove = (path: string) => (dir: string) => rm(join(dir, path))
const write = (path: string, text: string) => async (dir: string) => {
  await mkdir(dirname(join(dir, path)), { recursive: true })
  await writeFile(join(dir, path), text)
}

const FIVE = 'articles/news/0/5.json'
const CHUNK = 'headlines/news/0.json'
const SLUGS = slugsPath('news', slugShard('ferry'))
const COUNTS = 'counts/news/0.json'
const KEY = seriesKey('강의-하루')
const SERIES = seriesPath(KEY)
const EPISODES = episodesPath(KEY, 0)
const TOP = 'top/views/boards/news.json'
const DAYS = episodeDaysPath(KEY, '2010')

test('an archive as it was written has nothing wrong', () =>
  inFolder(async (dir) => {
    await writeSample(dir)
    expect(await findingsOf(dir)).toEqual([])
  }))

type Fault = readonly [rule: string, file: string, where: string, breakIt: (dir: string) => Promise<void>]

const FAULTS: readonly Fault[] = [
  ['format-version', 'archive.json', 'formatVersion', set('archive.json', 'formatVersion', 0)],
  ['unreadable-file', 'archive.json', 'file', write('archive.json', '<html>')],
  ['schema', 'archive.json', 'site.url', set('archive.json', 'site.url', 7)],
  [
    'missing-disclaimer',
    'archive.json',
    'site.disclaimer',
    set('archive.json', 'site.disclaimer', { ko: ' ' }),
  ],
  ['reserved-board', 'archive.json', 'boards.1.id', set('archive.json', 'boards.1.id', 'Search')],
  ['duplicate-id', 'archive.json', 'boards.1.id', set('archive.json', 'boards.1.id', 'news')],
  ['same-name', 'archive.json', 'boards.1.id', set('archive.json', 'boards.1.id', 'News')],
  [
    'broken-reference',
    'archive.json',
    'boards.0.revisions.0',
    set('archive.json', 'boards.0.revisions', [[1, 9, 1]]),
  ],
  [
    'broken-reference',
    'archive.json',
    'boards.0.counts.0',
    set('archive.json', 'boards.0.counts', [[0, 1, 1]]),
  ],
  ['count-differs', 'archive.json', 'boards.0.articles', set('archive.json', 'boards.0.articles', 12)],
  ['count-differs', 'archive.json', 'boards.0.comments', set('archive.json', 'boards.0.comments', 3)],
  ['count-differs', 'archive.json', 'boards.0.years', set('archive.json', 'boards.0.years.2010.articles', 1)],
  ['count-differs', 'archive.json', 'boards.0.notices', set('archive.json', 'boards.0.notices', 1)],
  ['count-differs', 'archive.json', 'boards.0.newestAt', set('archive.json', 'boards.0.newestAt', null)],
  ['count-differs', CHUNK, 'length', edit(CHUNK, (rows) => rows.pop())],
  ['missing-file', CHUNK, 'file', remove(CHUNK)],
  ['unreadable-file', CHUNK, 'file', write(CHUNK, '[{')],
  ['schema', CHUNK, '2.title', set(CHUNK, '2.title', null)],
  ['duplicate-id', CHUNK, '3.id', set(CHUNK, '3.id', 3)],
  ['field-differs', CHUNK, '3.board', set(CHUNK, '3.board', 'talk')],
  ['broken-reference', CHUNK, '4.category', set(CHUNK, '4.category', '없는 분류')],
  ['broken-series', CHUNK, '0.series', set(CHUNK, '0.series.slug', 'other')],
  ['broken-series', CHUNK, '1.series', set(CHUNK, '1.series', { slug: 'x', name: 'X' })],
  ['missing-file', COUNTS, 'file', remove(COUNTS)],
  ['schema', COUNTS, 'counts.0.views', set(COUNTS, 'counts.0.views', -1)],
  ['broken-reference', COUNTS, 'counts.0.id', set(COUNTS, 'counts.0.id', 4000)],
  ['duplicate-id', COUNTS, 'counts.1.id', set(COUNTS, 'counts.1.id', 1)],
  ['count-differs', FIVE, 'attachments', set(COUNTS, 'counts.4.downloads', [1, 2])],
  ['count-differs', 'articles/news/0/6.json', 'links', set(COUNTS, 'counts.5.clicks', [])],
  ['count-differs', FIVE, 'discussion', set(COUNTS, 'counts.4.comments', 9)],
  ['count-differs', 'articles/talk/0/1.json', 'views', set('articles/talk/0/1.json', 'views', 99)],
  ['missing-file', 'headlines/news/notices.json', 'file', remove('headlines/news/notices.json')],
  ['count-differs', 'headlines/news/notices.json', 'length', write('headlines/news/notices.json', '[]')],
  ['field-differs', 'headlines/news/notices.json', '1', set('headlines/news/notices.json', '1.views', 3)],
  ['missing-file', FIVE, 'file', remove(FIVE)],
  ['schema', FIVE, 'discussion.0.publishedAt', set(FIVE, 'discussion.0.publishedAt', 'yesterday')],
  ['sequence-wrong', FIVE, 'sequence', set(FIVE, 'sequence', 5)],
  ['field-differs', FIVE, 'title', set(FIVE, 'title', '다른 제목')],
  ['field-differs', FIVE, 'hasImages', set(FIVE, 'hasImages', true)],
  ['count-differs', FIVE, 'comments', set(FIVE, 'comments', 5)],
  ['duplicate-id', FIVE, 'discussion.1.id', set(FIVE, 'discussion.1.id', 901)],
  ['broken-reference', FIVE, 'discussion.1.parent', set(FIVE, 'discussion.1.parent', 77)],
  ['unsafe-link', FIVE, 'links.0.url', set(FIVE, 'links', [{ url: 'javascript:alert(1)', clicks: null }])],
  ['unsafe-link', FIVE, 'attachments.0.url', set(FIVE, 'attachments.0.url', 'https://evil.example/x.png')],
  ['missing-file', FIVE, 'attachments.0.url', remove(PICTURE)],
  ['file-differs', PICTURE, 'file', write(PICTURE, 'y')],
  ['missing-file', FIVE, 'body', set(FIVE, 'body', image(`files/ab/${'34'.repeat(16)}.png`))],
  ['unsafe-body', FIVE, 'body', set(FIVE, 'body', image('javascript:alert(1)'))],
  ['unsafe-body', FIVE, 'discussion.0.body', set(FIVE, 'discussion.0.body', image('data:text/html,x'))],
  ['schema', FIVE, 'file', nest(FIVE, 20_000)],
  ['broken-reference', FIVE, 'previous', set(FIVE, 'previous', null)],
  ['broken-reference', FIVE, 'next', set(FIVE, 'next.title', '옛 제목')],
  ['broken-reference', 'articles/talk/0/3.json', 'next', set('articles/talk/0/3.json', 'next', neighbour(1))],
  ['broken-reference', FIVE, 'related.0', set(FIVE, 'related.0.id', 10)],
  ['broken-reference', FIVE, 'related.0', set(FIVE, 'related.0.id', 5)],
  ['field-differs', FIVE, 'related.0.title', set(FIVE, 'related.0.title', '옛 제목')],
  [
    'field-differs',
    'articles/news/0/3.json',
    'thread.1.title',
    set('articles/news/0/3.json', 'thread.1.title', '옛 제목'),
  ],
  ['link-to-nothing', FIVE, 'body', set(FIVE, 'body', linkingBody('news/4000'))],
  ['link-to-nothing', FIVE, 'discussion.0.body', set(FIVE, 'discussion.0.body', linkingBody('gone/1'))],
  ['unknown-field', 'archive.json', 'boards.1.color', set('archive.json', 'boards.1.color', 'red')],
  ['unknown-field', CHUNK, '2.color', set(CHUNK, '2.color', 'red')],
  ['unknown-field', FIVE, 'provenance.by', set(FIVE, 'provenance.by', '김나루')],
  ['unknown-field', 'front.json', 'color', set('front.json', 'color', 'red')],
  ['broken-reference', FIVE, 'related.0.sequence', set(FIVE, 'related.0.sequence', 0)],
  ['broken-reference', FIVE, 'related.0.reason', set(FIVE, 'related.0.reason', { kind: 'newest' })],
  [
    'broken-series',
    'articles/news/0/1.json',
    'related.0.reason',
    set('articles/news/0/1.json', 'related.0.reason.name', '딴 이름'),
  ],
  [
    'broken-reference',
    'articles/news/0/3.json',
    'thread.1',
    set('articles/news/0/3.json', 'thread.1.id', 10),
  ],
  ['broken-reference', 'articles/news/0/3.json', 'thread', set('articles/news/0/3.json', 'thread.0.id', 9)],
  ['missing-file', 'front.json', 'file', remove('front.json')],
  ['broken-reference', 'front.json', 'newest', edit('front.json', ({ newest }) => newest?.pop())],
  [
    'field-differs',
    'front.json',
    'newest.0.headlines',
    edit('front.json', ({ newest }) => newest?.[0]?.['headlines']?.pop()),
  ],
  [
    'field-differs',
    'front.json',
    'newest.0.headlines.1',
    set('front.json', 'newest.0.headlines.1.title', '옛 제목'),
  ],
  ['field-differs', 'front.json', 'mostViewed.1.views', set('front.json', 'mostViewed.0.views', 1)],
  ['broken-reference', 'front.json', 'mostViewed.2', set('front.json', 'mostViewed.2.id', 10)],
  ['count-differs', 'front.json', 'series.0.articles', set('front.json', 'series.0.articles', 9)],
  ['missing-file', 'series/index.json', 'file', remove('series/index.json')],
  ['count-differs', 'series/index.json', 'series', set('series/index.json', 'series', 2)],
  ['broken-series', 'series/index.json', 'chunks', set('series/index.json', 'chunks', [])],
  ['digest-differs', 'series/index.json', 'chunks.0', set('series/index/0.json', '0.articles', 9)],
  ['field-differs', SERIES, 'file', set(SERIES, 'name', '딴 이름')],
  ['field-differs', SERIES, 'name', set(SERIES, 'name', '딴 이름')],
  ['field-differs', SERIES, 'articles', set(SERIES, 'articles', 9)],
  ['field-differs', SERIES, 'last', set(SERIES, 'last', null)],
  ['field-differs', SERIES, 'boards', set(SERIES, 'boards', ['talk'])],
  ['count-differs', SERIES, 'rows', set(SERIES, 'rows', 9)],
  ['count-differs', SERIES, 'years.2010', set(SERIES, 'years.2010.days', 9)],
  ['missing-file', EPISODES, 'file', remove(EPISODES)],
  ['schema', EPISODES, '1', set(EPISODES, '1.title', null)],
  ['digest-differs', SERIES, 'chunks.0', edit(EPISODES, (rows) => rows.pop())],
  ['broken-series', SERIES, 'rows', edit(EPISODES, (rows) => rows.pop())],
  ['duplicate-id', EPISODES, '1', set(EPISODES, '1.id', 1)],
  ['broken-series', EPISODES, '1', set(EPISODES, '1.id', 2)],
  ['broken-series', EPISODES, '0', set(EPISODES, '0', { board: 'news', id: 1, removed: true })],
  ['field-differs', EPISODES, '1', set(EPISODES, '1.author', '딴 사람')],
  ['field-differs', EPISODES, '1.day', set(EPISODES, '1.day', '2010-01-07')],
  ['missing-file', DAYS, 'file', remove(DAYS)],
  ['digest-differs', SERIES, 'years.2010', set(DAYS, '0.id', 6)],
  ['broken-reference', SERIES, 'years.2010', set(DAYS, '0.id', 6)],
  ['broken-series', SERIES, 'years', edit(DAYS, (days) => days.pop())],
  ['orphan-file', episodesPath(KEY, 1), 'file', write(episodesPath(KEY, 1), '[]')],
  ['schema', 'related/rules.json', 'never', write('related/rules.json', '{"never":1}')],
  [
    'broken-related',
    'related/rules.json',
    'articles',
    write('related/rules.json', '{"never":["a/1"],"articles":{"a/2":{"pin":["a/1"]}}}'),
  ],
  ['broken-related', FIVE, 'related.0.reason', write('related/rules.json', '{"never":["news/7"]}')],
  ['schema', 'series/rules.json', 'series', write('series/rules.json', '{"series":1}')],
  [
    'broken-series',
    'series/rules.json',
    'series',
    write('series/rules.json', '{"exclude":["a"],"include":["a"]}'),
  ],
  [
    'broken-series',
    'articles/news/0/2.json',
    'seriesNeighbours',
    set('articles/news/0/2.json', 'seriesNeighbours', { previous: null, next: null }),
  ],
  [
    'broken-reference',
    'articles/news/0/1.json',
    'seriesNeighbours.next',
    set('articles/news/0/1.json', 'seriesNeighbours.next', null),
  ],
  [
    'field-differs',
    'articles/news/0/6.json',
    'seriesNeighbours.previous.title',
    set('articles/news/0/6.json', 'seriesNeighbours.previous.title', '옛 제목'),
  ],
  ['broken-reference', SLUGS, 'ferry', write(SLUGS, '{"ferry":10}')],
  ['broken-reference', SLUGS, 'Ferry', write(SLUGS, '{"Ferry":7}')],
  ['schema', SLUGS, 'ferry', write(SLUGS, '{"ferry":0}')],
  [
    'orphan-file',
    'slugs/gone/00.json',
    'file',
    (dir) => mkdir(join(dir, 'slugs/gone')).then(() => write('slugs/gone/00.json', '{}')(dir)),
  ],
  ['orphan-file', 'articles/news/0/10.json', 'file', write('articles/news/0/10.json', '{}')],
  ['orphan-file', 'headlines/news/2.json', 'file', write('headlines/news/2.json', '[]')],
  ['orphan-file', 'headlines/talk/notices.json', 'file', write('headlines/talk/notices.json', '[]')],
  ['orphan-file', 'files/ab/notes.txt', 'file', write('files/ab/notes.txt', 'x')],
  ['orphan-file', `files/ab/${'56'.repeat(16)}.png`, 'file', write(`files/ab/${'56'.repeat(16)}.png`, 'x')],
  ['orphan-file', 'headlines/news/0.json.gapan-tmp', 'file', write('headlines/news/0.json.gapan-tmp', '[')],
  ['missing-file', 'calendar/news/2010.json', 'file', remove('calendar/news/2010.json')],
  ['field-differs', 'calendar/news/2010.json', '01-05', set('calendar/news/2010.json', '01-05', [[4, 5]])],
  ['field-differs', 'calendar/news/2010.json', '05-01', set('calendar/news/2010.json', '05-01', [[1, 1]])],
  ['schema', 'calendar/news/2010.json', '01-05', set('calendar/news/2010.json', '01-05', [])],
  ['missing-file', 'on/01-05.json', 'file', remove('on/01-05.json')],
  ['field-differs', 'on/01-01.json', '0', set('on/01-01.json', '0.articles', 3)],
  ['field-differs', 'on/01-01.json', 'year', set('on/01-01.json', '0.year', 2011)],
  ['field-differs', 'on/01-01.json', '0.headlines', set('on/01-01.json', '0.headlines.0.id', 2)],
  ['field-differs', 'on/01-01.json', '0.headlines.0.title', set('on/01-01.json', '0.headlines.0.title', 'x')],
  ['field-differs', 'on/days.json', '01-01', set('on/days.json', '01-01', 9)],
  ['missing-file', 'on/days.json', 'file', remove('on/days.json')],
  ['orphan-file', 'on/07-07.json', 'file', write('on/07-07.json', '[]')],
  ['orphan-file', 'calendar/news/1999.json', 'file', write('calendar/news/1999.json', '{}')],
  ['missing-file', 'top/index.json', 'file', remove('top/index.json')],
  ['field-differs', 'top/index.json', 'views', set('top/index.json', 'views.years', [])],
  ['missing-file', TOP, 'file', remove(TOP)],
  ['schema', TOP, '0.count', set(TOP, '0.count', 0)],
  ['field-differs', TOP, 'count', set(TOP, '0.count', 9999)],
  ['field-differs', TOP, 'rows', set(TOP, '0.id', 1)],
  ['field-differs', TOP, 'rows.0.title', set(TOP, '0.title', '옛 제목')],
  ['orphan-file', 'top/views/years/1999.json', 'file', write('top/views/years/1999.json', '[]')],
  ['orphan-file', '.gapan-unfinished', 'file', write('.gapan-unfinished', 'headlines/news/0.json\n')],
]

test.each(FAULTS)('%s in %s at %s is found', (rule, file, where, breakIt) =>
  inFolder(async (dir) => {
    await writeSample(dir)
    await breakIt(dir)
    expect(await findingsOf(dir)).toContainEqual(expect.objectContaining({ rule, file, where }))
  }),
)

test('a link to an article that was taken down, or to a board that was removed, is none to nothing', () =>
  inFolder(async (dir) => {
    await writeSample(dir)
    await set('archive.json', 'retired', { gone: 1 })(dir)
    await set(FIVE, 'body', linkingBody('news/10'))(dir)
    await set(FIVE, 'discussion.0.body', linkingBody('gone/1'))(dir)
    expect(await findingsOf(dir)).toEqual([])
  }))

test('an unreadable chunk is one finding, not one for every article that it lists', () =>
  inFolder(async (dir) => {
    await writeSample(dir, 120)
    await writeFile(join(dir, CHUNK), 'null')
    const findings = await findingsOf(dir)
    expect(findings.map(({ file }) => file)).toEqual([CHUNK])
  }))

test('what is wrong is told with the field, what was expected and what was found', () =>
  inFolder(async (dir) => {
    await writeSample(dir)
    await set('archive.json', 'boards.0.comments', 3)(dir)
    expect(await findingsOf(dir)).toEqual([
      { file: 'archive.json', where: 'boards.0.comments', rule: 'count-differs', expected: '2', found: '3' },
    ])
  }))

test('a folder without an archive, or with one of a newer format, is a fault', () =>
  inFolder(async (dir) => {
    await expect(findingsOf(dir)).rejects.toThrow(/There is no archive in/)
    await writeFile(join(dir, 'archive.json'), '{"formatVersion":2}')
    await expect(findingsOf(dir)).rejects.toThrow(/Update the reader/)
  }))

function image(src: string): unknown {
  return {
    type: 'root',
    children: [{ type: 'element', tagName: 'img', properties: { src, alt: '' }, children: [] }],
  }
}

/** Nests elements so deep that no walk of the tree comes to its end. JSON.stringify would not either. */
function nest(path: string, levels: number) {
  return async (dir: string) => {
    const text = await readFile(join(dir, path), 'utf8')
    const open = '{"type":"element","tagName":"b","properties":{},"children":['.repeat(levels)
    const body = `{"type":"root","children":[${open}${']}'.repeat(levels)}]}`
    await writeFile(join(dir, path), text.replace(/"body":.*?,"moves":/, `"body":${body},"moves":`))
  }
}

function neighbour(id: number): unknown {
  return { board: 'talk', id, title: `수다 ${id}`, lang: 'ko', publishedAt: null }
}
