/**
 * Measures the import of a large board with the real command, each run in a process of its own:
 * `npx tsx tests/performance/import.ts [posts]`
 */
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeDump } from './gnuboard-dump.ts'
import { runGapan } from './process/gapan.ts'

/** An import must stay within these, whatever the size of the board. */
const LIMITS = { memoryMB: 400, filesForOnePost: 60 }

function inMB(memoryMB: number | null): string {
  return memoryMB === null ? 'memory unknown' : `${Math.round(memoryMB)} MB`
}

const posts = Number(process.argv[2] ?? 20_000)
const folder = await mkdtemp(join(tmpdir(), 'gapan-performance-'))
let failures = 0

try {
  const dump = join(folder, 'dump.sql')
  const archive = join(folder, 'archive')
  const importDump = async (what: string, size: { posts: number; moreViews: number }, capturedAt: string) => {
    await writeDump(dump, size)
    const { size: bytes } = await stat(dump)
    const run = await runGapan(
      'import',
      'gnuboard5',
      '--dump',
      dump,
      '--archive',
      archive,
      '--captured-at',
      capturedAt,
    )
    const written = Number(/([\d,]+) written/.exec(run.output)?.[1]?.replaceAll(',', ''))
    const figures = `${run.seconds.toFixed(1)} s, ${Math.round(size.posts / run.seconds)} posts/s, ${inMB(run.memoryMB)}`
    console.log(
      `${what} (${size.posts} posts, dump of ${(bytes / 1e6).toFixed(1)} MB): ${figures}, ${written} files written`,
    )
    if ((run.memoryMB ?? 0) > LIMITS.memoryMB) fail(`more than ${LIMITS.memoryMB} MB of memory`)
    return written
  }
  const fail = (why: string) => {
    console.log(`  Too much: ${why}`)
    failures += 1
  }

  await importDump('First import', { posts, moreViews: 0 }, '2020-01-01T00:00:00+09:00')
  const again = await importDump('The same again', { posts, moreViews: 0 }, '2020-01-01T00:00:00+09:00')
  if (again > 0) fail('nothing has changed')
  const one = await importDump(
    'One more post',
    { posts: posts + 1, moreViews: 0 },
    '2020-01-02T00:00:00+09:00',
  )
  if (one > LIMITS.filesForOnePost) fail(`more than ${LIMITS.filesForOnePost} files for one post`)
  await importDump('All views changed', { posts: posts + 1, moreViews: 5 }, '2020-01-03T00:00:00+09:00')
  const check = await runGapan('check', '--archive', archive)
  console.log(`Check: ${check.seconds.toFixed(1)} s, ${inMB(check.memoryMB)}. ${check.output.trim()}`)
} finally {
  await rm(folder, { recursive: true, force: true })
}
process.exitCode = failures > 0 ? 1 : 0
