import { expect, test } from 'vitest'
import { contentSecurityPolicy } from './content-security-policy.ts'

const HASH = 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='

test('inlined style blocks are named beside the site itself, each once, and nothing else inline is allowed', () => {
  const policy = contentSecurityPolicy({
    styleHashes: [HASH, HASH],
    scriptHashes: [],
    connectTo: [],
    forHeader: false,
  })
  expect(policy).toContain(`style-src 'self' '${HASH}';`)
  expect(policy).not.toMatch(/unsafe|\*|data:/)
  expect(policy).toContain("default-src 'none'; script-src 'self';")
  expect(policy).toContain("require-trusted-types-for 'script'; trusted-types gapan gapan-start")
})

test('only the header says who may frame a page, since a meta element can’t', () => {
  expect(
    contentSecurityPolicy({ styleHashes: [], scriptHashes: [], connectTo: [], forHeader: true }),
  ).toContain("frame-ancestors 'none'")
  expect(
    contentSecurityPolicy({ styleHashes: [], scriptHashes: [], connectTo: [], forHeader: false }),
  ).not.toContain('frame-ancestors')
})

test.each(["sha256-x'; script-src *", `${HASH}\nX: y`, 'sha256-short=', 'unsafe-inline', ''])(
  'what is no hash (%j) can’t get into the policy',
  (hash) => {
    const rest = { connectTo: [], forHeader: true }
    expect(() => contentSecurityPolicy({ ...rest, styleHashes: [hash], scriptHashes: [] })).toThrow(TypeError)
    expect(() => contentSecurityPolicy({ ...rest, styleHashes: [], scriptHashes: [hash] })).toThrow(TypeError)
  },
)

test('the server of the search may be asked besides, and nothing else gets into the policy', () => {
  const policy = (connectTo: string[]) =>
    contentSecurityPolicy({ styleHashes: [], scriptHashes: [], forHeader: true, connectTo })
  expect(policy(['https://search.example:7700'])).toContain(
    "; connect-src 'self' https://search.example:7700; ",
  )
  for (const strange of [
    'https://search.example/',
    'https://a.example b',
    "https://a.example; script-src 'unsafe-inline'",
    '*',
    'https:',
    'data:text/plain,x',
  ]) {
    expect(() => policy([strange])).toThrow(TypeError)
  }
})

test('an inline script is named by its hash, and no other runs', () => {
  const options = { styleHashes: [], connectTo: [], forHeader: false }
  expect(contentSecurityPolicy({ ...options, scriptHashes: [HASH, HASH] })).toContain(
    `; script-src 'self' '${HASH}'; style-src 'self'; `,
  )
})
