import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
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

test('a file that is not there is a fault', async () => {
  await expect(readSiteFile(join(tmpdir(), 'gapan-no-such-site.yaml'))).rejects.toThrow(/can't be read/u)
})
