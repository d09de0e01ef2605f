import { describe, expect, it } from 'vitest'
import { relatedLinks, resolveLink, type LinkPlace } from './links.ts'

const STORED = '5f4dcc3b5aa765d61d8327deb882cf99_AaBbCcDd_0123456789abcdef0123456789abcdef01234567.png'

function place(siteUrl: string | null): LinkPlace {
  return {
    siteUrl,
    articleOf: (board, id) => (board === 'news' && id < 10 ? id : null),
    articleNamed: (board, slug) => (board === 'news' && slug === '첫-글' ? 1 : null),
    copyOf: (board, name) => (board === 'news' && name === STORED ? 'files/ab/cd.png' : null),
  }
}

describe('a link in an old post', () => {
  it.each([
    ['/bbs/board.php?bo_table=news&wr_id=3', '/news/3'],
    ['board.php?wr_id=3&bo_table=news&page=2#c_9', '/news/3'],
    ['../bbs/board.php?bo_table=news&wr_id=3', '/news/3'],
    ['https://naru.example/bbs/board.php?bo_table=news&wr_id=3', '/news/3'],
    ['http://www.naru.example/news/3/', '/news/3'],
    ['http://NARU.example/g4/bbs/board.php?bo_table=news&wr_id=3', '/news/3'],
    ['/news/3', '/news/3'],
    ['/news/%EC%B2%AB-%EA%B8%80/', '/news/1'],
    ['/data/file/news/' + STORED, 'files/ab/cd.png'],
  ])('to an article or file of the archive leads there: %s', (href, expected) => {
    expect(resolveLink(href, place('http://naru.example'))).toBe(expected)
  })

  it.each([
    [
      'http://naru.example/bbs/board.php?bo_table=vault&wr_id=3',
      'http://naru.example/bbs/board.php?bo_table=vault&wr_id=3',
    ],
    ['/bbs/board.php?bo_table=vault&wr_id=3', null],
    ['/bbs/content.php?co_id=about', 'http://naru.example/bbs/content.php?co_id=about'],
    ['http://other.example/news/3', 'http://other.example/news/3'],
    ['mailto:desk@example.org', 'mailto:desk@example.org'],
    ['javascript:alert(1)', null],
    ['java\nscript:alert(1)', null],
    ['data:text/html,x', null],
    ['https://bank.example@evil.example/', null],
    ['http://other.example/data/file/news/' + STORED, 'files/ab/cd.png'],
    ['http://other.example/data/file/free/' + STORED, null],
    ['http://other.example/x.php?fn=' + STORED, null],
    ['/bbs/view_image.php?bo_table=news&fn=1234567890_AbCdEfGh_x.jpg', null],
    ['http://[', null],
  ])('that leads elsewhere is kept only where it can be: %s', (href, expected) => {
    expect(resolveLink(href, place('http://naru.example'))).toBe(expected)
  })

  it('that is relative still finds articles where the site is not known, and nothing else', () => {
    expect(resolveLink('/bbs/board.php?bo_table=news&wr_id=3', place(null))).toBe('/news/3')
    expect(resolveLink('/news/3', place(null))).toBe('/news/3')
    expect(resolveLink('/bbs/content.php?co_id=about', place(null))).toBeNull()
    expect(resolveLink('http://naru.example/bbs/board.php?bo_table=news&wr_id=3', place(null))).toBe(
      'http://naru.example/bbs/board.php?bo_table=news&wr_id=3',
    )
  })

  it('is found in a site that stood in a folder', () => {
    const folder = place('http://naru.example/town')
    expect(resolveLink('/town/bbs/board.php?bo_table=news&wr_id=3', folder)).toBe('/news/3')
    expect(resolveLink('/town/news/3', folder)).toBe('/news/3')
    expect(resolveLink('/news/3', folder)).toBe('http://naru.example/news/3')
  })
})

describe('the links beside a post', () => {
  it.each([
    ['example.org/ferry', [{ url: 'http://example.org/ferry', clicks: 4 }]],
    ['//example.org', [{ url: 'http://example.org/', clicks: 4 }]],
    ['example.org:8080/x', [{ url: 'http://example.org:8080/x', clicks: 4 }]],
    [' https://example.org/한글 ', [{ url: 'https://example.org/%ED%95%9C%EA%B8%80', clicks: 4 }]],
    ['javascript:alert(2)', []],
    ['mailto:x@example.org', []],
    ['http://naru.example/data/file/news/' + STORED, []],
    ['http://naru.example/bbs/view_image.php?fn=plain.jpg', []],
    ['naru.example/bbs/download.php?bo_table=news&no=0', []],
    ['http://naru.example/x?fn=1234567890_AbCdEfGh_x.jpg', []],
    ['http://naru.example/x?fn=1234567890%255FAbCdEfGh%255Fx.jpg', []],
    ['', []],
    ['http://', []],
  ])('are web addresses or nothing: %s', (written, expected) => {
    expect(relatedLinks({ wr_link1: written, wr_link1_hit: '4' }, place(null))).toEqual(expected)
  })
})
