import { describe, expect, it } from 'vitest'
import { areDownloadsOpen, isBoardOpen, readOptions } from './gates.ts'

const GROUP = { gr_use_access: '0' }
const OPEN = {
  bo_list_level: '1',
  bo_read_level: '1',
  bo_read_point: '0',
  bo_use_cert: '',
  bo_download_level: '1',
  bo_download_point: '0',
}

describe('the gates of a board', () => {
  it('let guests in where nothing keeps them out', () => {
    expect(isBoardOpen(OPEN, GROUP)).toBe(true)
    expect(isBoardOpen({ ...OPEN, bo_list_level: '0', bo_read_point: '5' }, GROUP)).toBe(true)
    expect(areDownloadsOpen(OPEN)).toBe(true)
  })

  it.each([
    ['bo_list_level', ['2', '10', '', 'guest', '-1', '1.5', null]],
    ['bo_read_level', ['2', '10', '', 'guest', '-1', '99999999999', null]],
    ['bo_read_point', ['-1', '', 'free', null]],
    ['bo_use_cert', ['cert', 'adult', 'hp-cert', 'hp-adult', '0', null]],
  ])('are shut by %s', (column, values) => {
    for (const value of values) expect(isBoardOpen({ ...OPEN, [column]: value }, GROUP)).toBe(false)
    const { [column]: _, ...without } = OPEN as Record<string, string>
    expect(isBoardOpen(without, GROUP)).toBe(false)
  })

  it('are shut by a group that is closed or not known', () => {
    for (const value of ['1', '', null]) expect(isBoardOpen(OPEN, { gr_use_access: value })).toBe(false)
    expect(isBoardOpen(OPEN, {})).toBe(false)
    expect(isBoardOpen(OPEN, undefined)).toBe(false)
  })

  it('need no identity check of GNUboard 4, which knew none', () => {
    const { bo_use_cert: _, ...old } = OPEN
    expect(isBoardOpen(old, GROUP)).toBe(false)
    expect(isBoardOpen({ ...old, bo_use_trackback: '0' }, GROUP)).toBe(true)
    expect(isBoardOpen({ ...OPEN, bo_use_cert: 'adult', bo_use_trackback: '0' }, GROUP)).toBe(false)
  })

  it.each([
    ['bo_download_level', ['2', '', null]],
    ['bo_download_point', ['-1', '', null]],
  ])('keep attachments back by %s', (column, values) => {
    for (const value of values) expect(areDownloadsOpen({ ...OPEN, [column]: value })).toBe(false)
    expect(areDownloadsOpen({})).toBe(false)
  })
})

describe('the options of a post', () => {
  it('say how it is written and whether it is secret', () => {
    expect(readOptions('')).toEqual({ isSecret: false, html: 'none' })
    expect(readOptions('mail')).toEqual({ isSecret: false, html: 'none' })
    expect(readOptions('html1,mail')).toEqual({ isSecret: false, html: 'html' })
    expect(readOptions('html2')).toEqual({ isSecret: false, html: 'html-with-breaks' })
    expect(readOptions('html1,html2,secret')).toEqual({ isSecret: true, html: 'html' })
    expect(readOptions(' HTML1, Secret')).toEqual({ isSecret: true, html: 'html' })
  })

  it.each([null, undefined, '4', 'html1,4', '비밀', '\u0004'])('are not guessed from %j', (option) => {
    expect(readOptions(option)).toBeNull()
  })
})
