import { expect, test } from 'vitest'
import { absoluteUrl } from './site-address.ts'

test('a page has one address, at the root of a host and under a path', () => {
  const root = { origin: 'https://naru.example', base: '/' }
  const below = { origin: 'https://naru.example:8443', base: '/old/news/' }
  expect(absoluteUrl(root, '/')).toBe('https://naru.example/')
  expect(absoluteUrl(root, '/news/123')).toBe('https://naru.example/news/123')
  expect(absoluteUrl(below, '/')).toBe('https://naru.example:8443/old/news/')
  expect(absoluteUrl(below, '/news/123')).toBe('https://naru.example:8443/old/news/news/123')
})
