import { run } from '#cli/commands/run.ts'
import { cp, mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'

/** How a command ended, and what it said. */
export interface Outcome {
  readonly code: number
  readonly text: string
}

/** Runs `gapan` in this process. */
export async function gapan(...args: string[]): Promise<Outcome> {
  let text = ''
  const stream = { write: (words: string) => (text += words) }
  const terminal = { stdout: stream, stderr: stream, signal: new AbortController().signal, debug: true }
  const code = await run(args, terminal)
  return { code, text }
}

/** A workshop for one test: the sample's texts, an archive and a site, all its own. */
export interface Workshop {
  readonly texts: string
  readonly archive: string
  readonly site: string
  /** Brings the texts into the archive. */
  readonly importTexts: (capturedAt?: string) => Promise<void>
  /** Without compressed copies, which take three times as long, unless `--compress` asks for them. */
  readonly publish: (...options: string[]) => Promise<Outcome>
}

/** One more text for the sample: it belongs into `culture`. */
export const NEW_POST = `---
id: 9001
title: The last boat of the year
date: 2024-12-30T17:00:00+09:00
author: Landing Office
views: 3
---

It leaves at four.
`

export const SITE_URL = 'https://naru.example.org'

/** Gives a test a workshop, and clears it away. */
export async function inWorkshop(use: (workshop: Workshop) => Promise<void>): Promise<void> {
  const dir = await mkdtemp(join(tmpdir(), 'gapan-publish-'))
  const [texts, archive, site] = [join(dir, 'texts'), join(dir, 'archive'), join(dir, 'site')]
  try {
    await cp('tests/fixtures/sample', texts, { recursive: true })
    await use({
      texts,
      archive,
      site,
      importTexts: async (capturedAt = '2024-12-31T18:00:00+09:00') => {
        const { code, text } = await gapan(
          'import',
          'markdown',
          texts,
          '--captured-at',
          capturedAt,
          '--archive',
          archive,
        )
        if (code !== 0) throw new Error(text)
      },
      publish: (...options) => {
        const compress = options.includes('--compress') ? [] : ['--no-compress']
        return gapan(
          'publish',
          '--archive',
          archive,
          '--out',
          site,
          '--url',
          SITE_URL,
          ...compress,
          ...options,
        )
      },
    })
  } finally {
    await rm(dir, { recursive: true, force: true })
  }
}

/** Every file below a folder with its content, by its path there. */
export async function contentOf(folder: string): Promise<Map<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  return new Map(
    await Promise.all(
      files.map(async (file) => [relative(folder, file), await readFile(file, 'latin1')] as const),
    ),
  )
}

/** When every file below a folder was written. */
export async function timesOf(folder: string): Promise<Map<string, number>> {
  const files = [...(await contentOf(folder)).keys()]
  return new Map(
    await Promise.all(files.map(async (file) => [file, (await stat(join(folder, file))).mtimeMs] as const)),
  )
}
