import { readFileSync } from 'node:fs'
import { beforeEach, expect, test, vi } from 'vitest'
import { LOOK_SCRIPT } from '../prerender/look-script.ts'
import { applyLook, PAPERS } from './apply-look.ts'
import { DEFAULT_LOOK, LOOK_KEY, LOOK_NAMES, LOOKS, type Look } from './storage/reading-look.ts'

const root = document.documentElement
const tokens = readFileSync('src/app/styles/tokens.css', 'utf8')

/** A page as it comes, with what browsers draw around it. */
beforeEach(() => {
  for (const name of LOOK_NAMES) delete root.dataset[name]
  document.head.replaceChildren(themeColor('#fbfaf7', 'light'), themeColor('#17181a', 'dark'))
})

function themeColor(content: string, scheme: 'light' | 'dark'): HTMLMetaElement {
  const meta = document.createElement('meta')
  meta.name = 'theme-color'
  meta.content = content
  meta.media = `(prefers-color-scheme: ${scheme})`
  return meta
}

/** What can be seen of a look. */
function seen() {
  const papers = [...document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')]
  return {
    root: Object.fromEntries(LOOK_NAMES.map((name) => [name, root.dataset[name]])),
    papers: papers.map(({ content }) => content),
  }
}

/** As a page is loaded with something in the storage: before anything else, its script runs. */
function load(kept: string | null) {
  if (kept === null) localStorage.removeItem(LOOK_KEY)
  else localStorage.setItem(LOOK_KEY, kept)
  // oxlint-disable-next-line typescript/no-implied-eval -- as a browser does with what stands in a script element
  new Function(LOOK_SCRIPT)()
}

const EVERY: Look[] = LOOK_NAMES.flatMap((name) =>
  LOOKS[name].map((value) => ({ ...DEFAULT_LOOK, [name]: value })),
)

test.each(EVERY)('a page is loaded looking as %o', (look) => {
  applyLook(look)
  const worn = seen()
  applyLook(DEFAULT_LOOK)
  const chosen = LOOK_NAMES.filter((name) => look[name] !== DEFAULT_LOOK[name])
  load(JSON.stringify(Object.fromEntries(chosen.map((name) => [name, look[name]]))))
  expect(seen()).toEqual(worn)
})

test.each([
  null,
  '',
  '{',
  'null',
  '"x"',
  '[1]',
  '{"theme":"<b>","size":"a b","face":["a b"]}',
  '{"theme":"constructor","size":7}',
])('with %s in the storage a page is loaded as it is', (kept) => {
  const plain = seen()
  expect(() => load(kept)).not.toThrow()
  expect(seen()).toEqual(plain)
})

test('where storage is blocked a page is loaded as it is', () => {
  const plain = seen()
  vi.spyOn(window, 'localStorage', 'get').mockImplementation(() => {
    throw new DOMException('blocked', 'SecurityError')
  })
  // oxlint-disable-next-line typescript/no-implied-eval -- see above
  expect(() => new Function(LOOK_SCRIPT)()).not.toThrow()
  expect(seen()).toEqual(plain)
  vi.restoreAllMocks()
})

test('the script is small, and leaves no names behind', () => {
  expect(LOOK_SCRIPT.length).toBeLessThan(400)
  expect(LOOK_SCRIPT).toMatch(/^try\{let /u)
})

test('the styles know every choice', () => {
  const rules = LOOK_NAMES.flatMap((name) =>
    LOOKS[name].filter((value) => value !== DEFAULT_LOOK[name]).map((value) => `[data-${name}='${value}']`),
  )
  expect(rules.filter((rule) => !tokens.includes(rule))).toEqual([])
})

test('what browsers draw around a page is its paper', () => {
  expect(tokens).toContain(`--paper: light-dark(${PAPERS.light}, ${PAPERS.dark})`)
  expect(tokens).toContain(`--paper: ${PAPERS.sepia}`)
  expect(tokens).toContain('--paper: light-dark(#fff, #000)')
})
