import { expect, test } from 'vitest'
import { robotsText } from './robots.ts'

test('everything may be read, and the sitemap is named', () => {
  expect(robotsText({ origin: 'https://naru.example', base: '/' })).toBe(
    'User-agent: *\nAllow: /\n\nSitemap: https://naru.example/sitemap.xml\n',
  )
})

test('under a path it says that it belongs at the root of the host', () => {
  const text = robotsText({ origin: 'https://host.example', base: '/naru/' })
  expect(text).toMatch(/^# .*https:\/\/host\.example\/robots\.txt\n# .*\nUser-agent: \*\nAllow: \/\n/u)
  expect(text).toContain('\nSitemap: https://host.example/naru/sitemap.xml\n')
})
