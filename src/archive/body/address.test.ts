import { expect, test } from 'vitest'
import { parseAddress, parseImageSource } from './address.ts'

test.each([
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'java\nscript:alert(1)',
  ' \u0001javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:x',
  'blob:https://example.org/1',
  'file:///etc/passwd',
  'https://bank.example@evil.example/',
  '//evil.example/x',
  '/a/b',
  '/daily/0',
  'relative/page.html',
  'files/../../etc/passwd',
  `files/ab/${'0'.repeat(32)}.html`,
  `files/ab/${'0'.repeat(32)}.svg`,
  '',
])('%j is no address', (text) => {
  expect(parseAddress(text)).toBeNull()
})

test('the addresses of text', () => {
  expect(parseAddress('/talk/6')).toEqual({ kind: 'article', board: 'talk', id: 6 })
  expect(parseAddress('https://example.org/a?b=1&c=2')).toMatchObject({
    kind: 'web',
    url: { host: 'example.org' },
  })
  expect(parseAddress('mailto:desk@example.org')).toEqual({
    kind: 'contact',
    href: 'mailto:desk@example.org',
  })
})

test('an image is a file of the archive or a foreign one, never mail or script', () => {
  const path = `files/ab/${'0'.repeat(32)}.png`
  expect(parseImageSource(path)).toEqual({ kind: 'file', path })
  expect(parseImageSource('https://example.org/pier.jpg')).toMatchObject({ kind: 'web' })
  expect(parseImageSource('mailto:desk@example.org')).toBeNull()
  expect(parseImageSource('data:image/svg+xml,<svg/>')).toBeNull()
})
