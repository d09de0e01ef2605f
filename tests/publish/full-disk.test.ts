import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { contentOf, gapan, SITE_URL } from './run-publish.ts'

/** A disk of 3 MB, where the machine lets one be made: the site without copies has 4. */
const disk = mkdtempSync(join(tmpdir(), 'gapan-small-disk-'))
const isMounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=3m', 'tmpfs', disk]).status === 0

afterAll(() => {
  if (isMounted) spawnSync('umount', [disk])
  rmSync(disk, { recursive: true, force: true })
})

describe.skipIf(!isMounted)('on a disk that is too small', () => {
  test('publishing says that it is full, and every file that is there is whole', async () => {
    const site = join(disk, 'site')
    const args = ['publish', '--archive', 'public/archive', '--out', site, '--url', SITE_URL, '--no-compress']
    const { code, text } = await gapan(...args)
    expect(code).toBe(2)
    expect(text).toMatch(/the disk is full: make room and run the command again|ENOSPC/u)
    const files = await contentOf(site)
    expect(files.size).toBeGreaterThan(20)
    const pages = [...files].filter(([path]) => path.endsWith('.html'))
    expect(pages.filter(([, html]) => !html.endsWith('</html>')).map(([path]) => path)).toEqual([])
    expect([...files.keys()].filter((path) => path.includes('gapan-tmp'))).toEqual([])
  })
})
