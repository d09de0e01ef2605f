import { contentOf } from '#tests/publish/run-publish.ts'
import { inFolder } from '#tests/fixtures/records/write-records.ts'
import { expect, test } from 'vitest'
import { SiteFiles } from './site-files.ts'
import { SiteFolder } from './site-folder.ts'

test('what was made of all that belongs to it is not made again; what lacks something is', () =>
  inFolder(async (dir) => {
    let known: Readonly<Record<string, string>> = {}
    const make = async (isComplete: boolean) => {
      let calls = 0
      const folder = new SiteFolder(dir, false)
      folder.begin()
      const files = new SiteFiles(folder, known)
      await files.make(['a.atom', 'a.json'], 'as before', () => {
        calls += 1
        return Promise.resolve({ texts: ['<feed/>', '{}'], isComplete })
      })
      folder.close()
      known = files.stamps
      return calls
    }
    expect(await make(false)).toBe(1)
    expect(await make(true)).toBe(1)
    expect(await make(true)).toBe(0)
    const written = await contentOf(dir)
    expect([written.get('a.atom'), written.get('a.json')]).toEqual(['<feed/>', '{}'])
  }))

test.each(['../elsewhere.html', '/etc/elsewhere', 'news/../../elsewhere'])(
  '%s is not a file of a site',
  (path) =>
    inFolder(async (dir) => {
      const folder = new SiteFolder(dir, false)
      expect(() => folder.write(path, 'text')).toThrow(/outside of the site/)
      expect(() => folder.delete(path)).toThrow(/outside of the site/)
      expect(await contentOf(dir)).toEqual(new Map())
    }),
)
