import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { Fault } from './fault.ts'
import { readSiteFile } from './site-file.ts'

async function siteFile(name: string, content: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'gapan-site-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const path = join(folder, name)
  await writeFile(path, content)
  return path
}

test('JSON and YAML say the same, and no more than they say', async () => {
  const expected = {
    title: '나루',
    languages: ['ko', 'en'],
    disclaimer: { ko: '알림' },
    license: null,
    url: 'https://naru.example',
  }
  const yaml =
    'title: 나루\nlanguages: [ko, en]\ndisclaimer: {ko: 알림}\nlicense: null\nurl: https://naru.example/\n'
  expect(await readSiteFile(await siteFile('site.yaml', yaml))).toEqual(expected)
  expect(await readSiteFile(await siteFile('site.json', `\uFEFF${JSON.stringify(expected)}`))).toEqual(
    expected,
  )
  expect(await readSiteFile(await siteFile('site.yml', ''))).toEqual({})
})

test.each([
  ['site.yaml', 'tittle: x', /site\.yaml: there is no field "tittle"; known are title, languages/u],
  ['site.yaml', 'title: 3', /site\.yaml: title: expected string, found 3/u],
  ['site.yaml', 'languages: ko', /languages: expected Array, found "ko"/u],
  ['site.yaml', 'languages: [Korean]', /languages\.0: expected a language tag looks like ko/u],
  ['site.yaml', 'description: text', /description: expected Object, found "text"/u],
  ['site.yaml', 'url: ftp://naru.example', /url: expected an http or https address/u],
  ['site.yaml', 'url: naru.example', /url: expected an http or https address/u],
  ['site.json', '{"title": ', /site\.json can't be parsed/u],
  ['site.yaml', 'title: [', /site\.yaml can't be parsed/u],
  ['site.yaml', '- title', /site\.yaml: its content: expected fields, found a list/u],
])('%s with %j is a fault that says why', async (name, content, message) => {
  const fault = readSiteFile(await siteFile(name, content))
  await expect(fault).rejects.toBeInstanceOf(Fault)
  await expect(fault).rejects.toThrow(message)
})

test('the server of the search is named without a slash at its end, and with all that it takes', async () => {
  const search = { engine: 'meilisearch', url: 'https://search.example/meili', index: 'posts', key: 'abc' }
  const file = await siteFile(
    'site.json',
    JSON.stringify({ search: { ...search, url: 'https://search.example/meili/' } }),
  )
  expect(await readSiteFile(file)).toEqual({ search })
  for (const [wrong, message] of [
    [{ url: 'ftp://search.example' }, /search\.url: expected an http or https address/u],
    [{ url: 'https://a:b@search.example' }, /search\.url: expected an http or https address/u],
    [{ index: 'a/b' }, /search\.index: expected the name of an index/u],
    [{ key: '' }, /search\.key: expected a key/u],
    [{ keyy: 'x' }, /search\.keyy/u],
    [{ engine: 'other' }, /search\.engine/u],
  ] as const) {
    const path = await siteFile('site.json', JSON.stringify({ search: { ...search, ...wrong } }))
    await expect(readSiteFile(path)).rejects.toThrow(message)
  }
})

test('the key that articles are sent with is refused: everybody can read what an archive says', async () => {
  vi.stubEnv('MEILISEARCH_KEY', 'admin-key')
  onTestFinished(() => void vi.unstubAllEnvs())
  const search = { engine: 'meilisearch', url: 'https://search.example', index: 'posts' }
  const read = async (key: string) =>
    readSiteFile(await siteFile('site.json', JSON.stringify({ search: { ...search, key } })))
  await expect(read('admin-key')).rejects.toThrow(/search\.key is the key that articles are sent with/u)
  await expect(read('search-key')).resolves.toHaveProperty('search.key', 'search-key')
})

test('a file that is not there is a fault', async () => {
  await expect(readSiteFile(join(tmpdir(), 'gapan-no-such-site.yaml'))).rejects.toThrow(/can't be read/u)
})
