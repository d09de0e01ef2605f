import { describe, expect, it } from 'vitest'
import { takeMoves } from './moves.ts'

const TEXT = '[이 게시물은 편집국님에 의해 2013-02-09 01:35:15 소식판에서 이동 됨]'
const DIV =
  '<div class="content_copy">[이 게시물은 관리자님에 의해 2015-06-01 11:22:33 옛 (공지)에서 복사 됨]</div>'
const MOVED = { kind: 'moved', from: '소식판', at: '2013-02-09T01:35:15+09:00', by: '편집국' }
const COPIED = { kind: 'copied', from: '옛 (공지)', at: '2015-06-01T11:22:33+09:00', by: '관리자' }

describe('notices of moving', () => {
  it.each([
    ['as text', `본문\n\n${TEXT}`, '본문', [MOVED]],
    ['after CRLF, with space behind', `본문\r\n\r\n\n${TEXT} \n`, '본문', [MOVED]],
    ['with one line break less', `본문\n${TEXT}`, '본문', [MOVED]],
    ['of an empty body', TEXT, '', [MOVED]],
    ['as HTML', `<p>x</p>\n${DIV}`, '<p>x</p>', [COPIED]],
    ['several, in the order written', `<p>x</p>\n${TEXT}\n${DIV}`, '<p>x</p>', [MOVED, COPIED]],
    ['several on one line', `<p>x</p>${DIV}${DIV}`, '<p>x</p>', [COPIED, COPIED]],
  ])('are taken off the end: %s', (_, source, content, moves) => {
    expect(takeMoves(source)).toEqual({ content, moves })
  })

  it.each([
    ['in the middle', `인용: ${TEXT}\n뒤에 더 있다`],
    ['after other words on the line', `인용: ${TEXT}`],
    ['without its time', '본문\n[이 게시물은 누구님에 의해 언젠가 소식판에서 이동 됨]'],
    ['in a div of somebody else', `<div>${TEXT}</div>`],
    ['with spaces behind no notice', '본문 \n\n'],
  ])('are left where they are only words: %s', (_, source) => {
    expect(takeMoves(source)).toEqual({ content: source, moves: [] })
  })

  it('hold names that look like part of the notice', () => {
    const source =
      '본문\n\n[이 게시물은 강님에 의해 [쓴] 이님에 의해 2014-05-01 10:00:00 뉴스]에서 이동 됨]에서 이동 됨]'
    expect(takeMoves(source).moves).toEqual([
      {
        kind: 'moved',
        from: '뉴스]에서 이동 됨]',
        at: '2014-05-01T10:00:00+09:00',
        by: '강님에 의해 [쓴] 이',
      },
    ])
  })

  it('tell no name under which an upload is stored', () => {
    const stored = '1234567890_AbCdEfGh_map.png'
    const source = `[이 게시물은 ${stored}님에 의해 2014-05-01 10:00:00 ${stored}에서 복사 됨]`
    expect(takeMoves(source).moves).toEqual([
      { kind: 'copied', from: '…', at: '2014-05-01T10:00:00+09:00', by: '…' },
    ])
  })

  it('keep an impossible time as unknown', () => {
    const source = '[이 게시물은 가님에 의해 0000-00-00 00:00:00 나에서 복사 됨]'
    expect(takeMoves(source).moves).toEqual([{ kind: 'copied', from: '나', at: null, by: '가' }])
  })

  it('are read in linear time, however many there are', () => {
    const many = `x${`\n${DIV}`.repeat(20_000)}`
    expect(takeMoves(many).moves).toHaveLength(20_000)
    const onOneLine = `x${DIV.repeat(20_000)}`
    expect(takeMoves(onOneLine).moves).toHaveLength(20_000)
    const openings = `${'[이 게시물은 '.repeat(200_000)}에서 이동 됨]`
    expect(takeMoves(openings).moves).toEqual([])
  }, 30_000)
})
