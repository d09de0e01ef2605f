import { compile } from '@inlang/paraglide-js'
import { writeLanguages } from '#cli/preview/languages.ts'
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, describe, expect, test } from 'vitest'
import * as v from 'valibot'

const FOLDER = 'src/app/i18n'
const BASE = 'en'

/** https://inlang.com/m/reootnfj/plugin-inlang-messageFormat */
const variantsSchema = v.tuple([
  v.object({
    declarations: v.array(v.string()),
    selectors: v.array(v.string()),
    match: v.record(v.string(), v.string()),
  }),
])
const fileSchema = v.record(v.string(), v.union([v.string(), variantsSchema]))
type Message = v.InferOutput<typeof fileSchema>[string]

function readMessages(folder = FOLDER): Map<string, Record<string, Message>> {
  const names = readdirSync(join(folder, 'messages'))
  return new Map(
    names.map((name) => {
      const file = v.parse(fileSchema, JSON.parse(readFileSync(join(folder, 'messages', name), 'utf8')))
      const { $schema: _, ...messages } = file
      return [name.replace('.json', ''), messages]
    }),
  )
}

const languages = readMessages()
const base = languages.get(BASE) ?? {}
const others = [...languages].filter(([language]) => language !== BASE)

/** Every text of a message: one, or one for each form of the plural. */
const textsOf = (message: Message) =>
  typeof message === 'string' ? [message] : Object.values(message[0].match)

const placeholdersIn = (text: string) =>
  [...text.matchAll(/\{(\w+)\}/gu)].map(([, name = '']) => name).toSorted()

/** What a message has to be given. A number that only chooses the form is none of its placeholders. */
const placeholdersOf = (message: Message) => [...new Set(textsOf(message).flatMap(placeholdersIn))].toSorted()

test.each(others)('%s has every message, and none besides', (_, messages) => {
  expect(Object.keys(messages).toSorted()).toEqual(Object.keys(base).toSorted())
})

test.each(others)('the placeholders of %s are those of the others', (_, messages) => {
  for (const [name, message] of Object.entries(messages)) {
    expect({ [name]: placeholdersOf(message) }).toEqual({ [name]: placeholdersOf(base[name] ?? '') })
  }
})

describe.each([...languages])('%s', (language, messages) => {
  const plurals = new Intl.PluralRules(language).resolvedOptions().pluralCategories.toSorted()

  test('says a number in every form that the language has, with the number in each', () => {
    for (const [name, message] of Object.entries(messages)) {
      if (typeof message === 'string') continue
      const [{ selectors, match }] = message
      const forms = Object.keys(match).map((rule) => rule.split('=')[1] ?? '')
      expect(selectors, name).toHaveLength(1)
      expect({ [name]: forms.toSorted() }).toEqual({ [name]: plurals })
      for (const text of Object.values(match)) {
        expect({ [name]: placeholdersIn(text) }).toEqual({ [name]: placeholdersOf(message) })
      }
    }
  })

  test('has no text that is empty, begins or ends with a space, or is markup', () => {
    const wrong = Object.entries(messages).flatMap(([name, message]) =>
      name === 'list_separator'
        ? []
        : textsOf(message)
            .filter((text) => text.trim() === '' || text !== text.trim() || /<\/?[a-z]|&\w+;/iu.test(text))
            .map((text) => `${name}: ${text}`),
    )
    expect(wrong).toEqual([])
  })

  test('says how it writes dates and lists', () => {
    expect(messages['clock_hours']).toMatch(/^(?:12|24)$/u)
    expect(messages['first_weekday']).toMatch(/^[0-6]$/u)
    expect(Intl.DateTimeFormat.supportedLocalesOf(language)).toEqual([language])
    // What the language calls itself is in it.
    expect(messages['language_name']).not.toBe('')
  })
})

test('every message is used, and there is every message that is used', () => {
  const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/u.test(path) && !/\.test\.tsx?$/u.test(path) && !path.includes('compiled'))
    .map((path) => [path, readFileSync(join('src', path), 'utf8')] as const)
  const called = sources.flatMap(([, text]) =>
    [...text.matchAll(/\bm\.(\w+)\b/gu)].map(([, name]) => name ?? ''),
  )
  // Feeds are made by the press, which reads the files.
  const [, feeds = ''] = sources.find(([path]) => path.endsWith('feed-words.ts')) ?? []
  const ofFeeds = [...feeds.matchAll(/^ {2}(\w+): v\.string\(\)/gmu)].map(([, name]) => name ?? '')
  expect(ofFeeds.length).toBeGreaterThan(0)
  const used = new Set([...called, ...ofFeeds])
  expect([...used].filter((name) => !(name in base))).toEqual([])
  expect(Object.keys(base).filter((name) => !used.has(name))).toEqual([])
})

test('the settings have a language for each file', () => {
  const settings = v.parse(
    v.object({ locales: v.array(v.string()) }),
    JSON.parse(readFileSync(join(FOLDER, 'project.inlang/settings.json'), 'utf8')),
  )
  expect(settings.locales).toEqual([...languages.keys()].toSorted())
})

describe('a third language', () => {
  // As deep in the project as the real one: what its settings name is found from there.
  const folder = resolve('node_modules/.cache/third-language')
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test('is one file more', { timeout: 120_000 }, async () => {
    rmSync(folder, { recursive: true, force: true })
    mkdirSync(folder, { recursive: true })
    for (const part of ['messages', 'project.inlang'])
      cpSync(join(FOLDER, part), join(folder, part), { recursive: true })
    const invented = { ...base, language_name: 'Esperanto', article_count: '{shown} artikoloj' }
    writeFileSync(join(folder, 'messages/eo.json'), JSON.stringify(invented))

    expect(writeLanguages(folder)).toEqual(['en', 'eo', 'ko'])
    await compile({
      project: join(folder, 'project.inlang'),
      outdir: join(folder, 'compiled'),
      strategy: ['baseLocale'],
      disableAsyncLocalStorage: true,
    })
    const { m } = (await import(pathToFileURL(join(folder, 'compiled/messages.js')).href)) as {
      m: Record<string, (inputs: object, options: { locale: string }) => string>
    }
    const said = (name: string, locale: string) => m[name]?.({ count: 2, shown: '2' }, { locale })
    expect(said('language_name', 'eo')).toBe('Esperanto')
    expect(said('article_count', 'eo')).toBe('2 artikoloj')
    expect(said('language_name', 'ko')).toBe('한국어')
    expect(said('article_count', 'en')).toBe('2 articles')
  })
})
