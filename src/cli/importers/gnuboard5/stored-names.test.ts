import { describe, expect, it } from 'vitest'
import { hasStoredName, withoutStoredNames } from './stored-names.ts'

const HASH = '5f4dcc3b5aa765d61d8327deb882cf99'

describe('the name under which an upload is stored', () => {
  it.each([
    [`see ${HASH}_AbCdEfGh_x.png here`, 'see … here'],
    [`see ${HASH.toUpperCase()}_AbCdEfGh_x.png`, 'see …'],
    [`see ${HASH}%5FAbCdEfGh`, 'see …'],
    [`see ${HASH}%255fAbCdEfGh`, 'see …'],
    ['see 1234567890_AbCdEfGh_map.png here', 'see … here'],
    ['fn=1234567890%5FAbCdEfGh%5Fmap.png', 'fn=…'],
    ['http://x.example/data//file/news/map.png', 'http://x.example/data//file/news/…'],
    ['x?u=data%2Ffile%2Fnews%2Fmap.png', 'x?u=data%2Ffile%2Fnews%2F…'],
    ['x?u=data%252Ffile%252Fnews%252Fmap.png', 'x?u=data%252Ffile%252Fnews%252F…'],
    ['/data/editor/1903/1234567890_12.png', '/data/editor/1903/…'],
  ])('is cut out of a text: %s', (text, expected) => {
    expect(withoutStoredNames(text)).toBe(expected)
    expect(hasStoredName(text)).toBe(true)
  })

  it.each([
    'data.2018-12345678_abcdefgh',
    '12345678_short_x',
    `${HASH} alone`,
    'x/data/editor/1903/pier_1.png',
    '100% _ data/',
  ])('is not seen in other words: %s', (text) => {
    expect(withoutStoredNames(text)).toBe(text)
    expect(hasStoredName(text)).toBe(false)
  })

  it('is found under several layers of % codes', () => {
    const once = encodeURIComponent(encodeURIComponent('http://x.example/data/file/news/map.png'))
    expect(hasStoredName(`http://y.example/?to=${encodeURIComponent(once)}`)).toBe(true)
    expect(hasStoredName(`http://y.example/?to=%2525644ata/${HASH}%252525255Fxy`)).toBe(true)
  })
})
