import { expect, test, vi } from 'vitest'
import { keepHosts, keptHosts } from './shown-hosts.ts'

test('hosts are kept for each site, and none leave nothing behind', () => {
  keepHosts('/', ['example.org', 'images.example.com'])
  expect(keptHosts('/')).toEqual(['example.org', 'images.example.com'])
  expect(keptHosts('/other/')).toEqual([])
  keepHosts('/', [])
  expect(localStorage.getItem('gapan.shown-hosts:/')).toBeNull()
})

test.each(['{', '7', '["https://example.org/"]', '[7]'])(
  'a damaged value (%s) is as good as none',
  (value) => {
    localStorage.setItem('gapan.shown-hosts:/', value)
    expect(keptHosts('/')).toEqual([])
    localStorage.removeItem('gapan.shown-hosts:/')
  },
)

test('where storage is blocked, none are kept', () => {
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('blocked', 'SecurityError')
  })
  keepHosts('/', ['example.org'])
  expect(keptHosts('/')).toEqual([])
})
