import { readdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { Spool } from './spool.ts'

test('records come back as they were, in any order, small ones and one larger than the buffer', () => {
  const spool = new Spool<{ readonly text: string }>()
  try {
    const records = Array.from({ length: 3000 }, (_, index) => ({ text: `${index} 나루터의 글 `.repeat(30) }))
    records.splice(1500, 0, { text: '긴 글'.repeat(1_000_000) })
    const spans = records.map((record) => spool.append(record))
    for (const [index, span] of [...spans.entries()].toReversed())
      expect(spool.read(span)).toEqual(records[index])
    const late = spool.append({ text: '나중' })
    expect(spool.read(late)).toEqual({ text: '나중' })
  } finally {
    spool.close()
  }
})

test.skipIf(process.platform === 'win32')(
  'records leave no file behind, however the process ends',
  async () => {
    const folders = async () => (await readdir(tmpdir())).filter((name) => name.startsWith('gapan-import-'))
    const before = await folders()
    const spool = new Spool<string>()
    try {
      const span = spool.append('비밀'.repeat(1_000_000))
      for (const name of (await folders()).filter((folder) => !before.includes(folder)))
        expect(await readdir(join(tmpdir(), name)).catch(() => [])).toEqual([])
      expect(spool.read(span)).toHaveLength(2_000_000)
    } finally {
      spool.close()
    }
  },
)
