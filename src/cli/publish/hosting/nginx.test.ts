import { Fault } from '#cli/fault.ts'
import { expect, test } from 'vitest'
import { caddyFiles } from './caddy.ts'
import { nginxFiles } from './nginx.ts'

const options = {
  site: { origin: 'https://naru.example', base: '/' },
  root: '/srv/naru',
  styleHashes: [],
  scriptHashes: [],
  connectTo: [],
  boards: ['news'],
  slugs: [],
  mergedSeries: [],
  pages: true,
}

test('an https site has TLS, port 80 leads there, and browsers are told to come back that way', () => {
  const { conf, headers } = nginxFiles(options)
  expect(conf).toContain('listen 443 ssl http2;')
  expect(conf).toContain('return 301 https://naru.example$request_uri;')
  expect(headers).toContain('Strict-Transport-Security')
})

test('a site for this machine alone is offered to no other', () => {
  const { conf, headers } = nginxFiles({ ...options, site: { origin: 'http://localhost:8080', base: '/' } })
  expect(conf.match(/listen .*/g)).toEqual(['listen 127.0.0.1:8080;'])
  expect(headers).not.toContain('Strict-Transport-Security')
})

test('two sites of one nginx have no variable in common', () => {
  const names = (origin: string, base: string) =>
    nginxFiles({ ...options, site: { origin, base } }).conf.match(/^map \S+ \$\w+/gm)
  const [a, b] = [names('https://naru.example', '/'), names('https://naru.example', '/old/')]
  expect(a).toHaveLength(8)
  expect(a?.filter((name) => b?.includes(name))).toEqual([])
})

test.each(['/srv/$HOME', '/srv/a"b', '/srv/a\nb', '/srv/a\\b'])(
  'a folder that nginx would take for something else (%j) is a fault',
  (root) => {
    expect(() => nginxFiles({ ...options, root })).toThrow(Fault)
  },
)

test.each(['/srv/{env.HOME}', '/srv/a"b', '/srv/a`b', '/srv/a\nb'])(
  'a folder that Caddy would take for something else (%j) is a fault',
  (root) => {
    expect(() => caddyFiles({ ...options, root })).toThrow(Fault)
  },
)

test('a folder may have spaces and Hangul', () => {
  expect(nginxFiles({ ...options, root: '/srv/나루 신문' }).conf).toContain('root "/srv/나루 신문";')
})
