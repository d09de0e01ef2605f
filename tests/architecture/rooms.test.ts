import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize, sep } from 'node:path'
import { expect, test } from 'vitest'

/**
 * Who may import whom. Dependence runs one way: archive ← sources ← app ← prerender; cli uses archive and sources, and
 * of prerender nothing but the types of what it was built to, and the scripts that are no modules. The service worker stands alone, on the archive, and puts one of
 * those scripts into pages; what it and others say to each other is in its contract.
 */
const ROOMS: Readonly<Record<string, readonly string[]>> = {
  archive: [],
  sources: ['archive'],
  worker: ['archive'],
  app: ['archive', 'sources'],
  prerender: ['archive', 'sources', 'app'],
  cli: ['archive', 'sources'],
}

/** What others may import of a room that is not theirs. */
const CONTRACTS: Readonly<Record<string, readonly string[]>> = {
  app: ['worker/contract.ts', 'worker/saved-contract.ts', 'worker/cache-names.ts', 'worker/kept-names.ts'],
  worker: ['prerender/look-script.ts'],
  cli: [
    'prerender/prerenderer.ts',
    'prerender/look-script.ts',
    'prerender/start-script.ts',
    'worker/contract.ts',
  ],
}

/** The same inside the app. A feature imports no other feature: they meet in pages. */
const APP_PARTS: Readonly<Record<string, readonly string[]>> = {
  storage: [],
  i18n: ['storage'],
  ui: ['i18n'],
  links: ['i18n', 'ui'],
  head: ['i18n'],
  citation: ['i18n', 'head'],
  body: ['i18n', 'ui', 'links'],
  features: ['i18n', 'ui', 'links', 'body', 'storage', 'citation'],
  pages: ['i18n', 'ui', 'head', 'links', 'body', 'storage', 'citation', 'features'],
  shell: ['i18n', 'ui', 'head', 'links', 'storage'],
  styles: [],
}

interface SourceFile {
  /** `app/pages/board/BoardPage.tsx` */
  readonly path: string
  /** What it imports from src, in the same form. */
  readonly imports: readonly string[]
  readonly text: string
}

const files: SourceFile[] = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((path) => path.split(sep).join('/'))
  .filter((path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$|i18n\/compiled\/|\.d\.ts$/.test(path))
  .map((path) => {
    const text = readFileSync(join('src', path), 'utf8')
    const specifiers = [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(([, name = '']) => name)
    const imports = specifiers.flatMap((name) => {
      if (name.startsWith('#')) return [name.slice(1)]
      return name.startsWith('.')
        ? [
            normalize(join(dirname(path), name))
              .split(sep)
              .join('/'),
          ]
        : []
    })
    return { path, imports, text }
  })

function segments(path: string): string[] {
  return path.split('/')
}

test('there is something to look at', () => {
  expect(files.length).toBeGreaterThan(80)
  expect(files.flatMap(({ imports }) => imports).length).toBeGreaterThan(200)
})

test('rooms import only what stands below them', () => {
  const wrong = files.flatMap(({ path, imports }) => {
    const [room = ''] = segments(path)
    return imports
      .filter((target) => segments(target)[0] !== room && !CONTRACTS[room]?.includes(target))
      .filter((target) => !ROOMS[room]?.includes(segments(target)[0] ?? ''))
      .map((target) => `${path} imports ${target}`)
  })
  expect(wrong).toEqual([])
})

test('the parts of the app import only what stands below them, and no feature another', () => {
  const wrong = files.flatMap(({ path, imports }) => {
    const [room, part = '', name] = segments(path)
    const allowed = APP_PARTS[part]
    if (room !== 'app' || !allowed) return []
    return imports
      .map((target) => ({ target, parts: segments(target) }))
      .filter(({ parts }) => parts[0] === 'app' && parts.length > 2)
      .filter(({ parts }) => {
        const isOwn = parts[1] === part && (part !== 'features' || parts[2] === name)
        return !isOwn && !allowed.includes(parts[1] ?? '')
      })
      .map(({ target }) => `${path} imports ${target}`)
  })
  expect(wrong).toEqual([])
})

test('ui knows no route, no query and no archive', () => {
  const wrong = files
    .filter(({ path }) => path.startsWith('app/ui/'))
    .filter(({ text }) =>
      /react-router|@tanstack|#archive|#sources|#app\/(?:queries|reader|paths|loaders|routes)/.test(text),
    )
  expect(wrong.map(({ path }) => path)).toEqual([])
})

test('only sources fetch, and only storage touches the browser’s storage', () => {
  const fetching = files.filter(
    ({ path, text }) => /(?<![.\w])fetch\(/.test(text) && !/^(?:sources|worker)\//.test(path),
  )
  // It hands the browser's fetch to the source, and calls it for nothing else.
  expect(fetching.map(({ path }) => path)).toEqual(['app/kept-answers.ts'])
  const storing = files.filter(
    ({ path, text }) =>
      /localStorage|sessionStorage|indexedDB/.test(text) && !path.startsWith('app/storage/'),
  )
  // A script within pages, which runs before anything could be imported.
  expect(storing.map(({ path }) => path)).toEqual(['prerender/look-script.ts'])
})

test('no markup string reaches the page, no barrel, nothing called utils', () => {
  const markup = files.filter(
    ({ path, text }) =>
      path.startsWith('app/') && /dangerouslySetInnerHTML|innerHTML|DOMParser|document\.write/.test(text),
  )
  expect(markup.map(({ path }) => path)).toEqual([])
  const named = files.filter(({ path }) =>
    /(?:^|\/)(?:index|utils?|helpers?|common|misc)(?:\.|\/)/.test(path),
  )
  expect(named.map(({ path }) => path)).toEqual([])
})

test('links are made by paths.ts: no page writes an address by hand', () => {
  const wrong = files.filter(
    ({ path, text }) => path.startsWith('app/') && /\bto=(?:"\/|\{`)|navigate\(['"`]\//.test(text),
  )
  expect(wrong.map(({ path }) => path)).toEqual([])
})
