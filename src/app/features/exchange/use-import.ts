import { CodeError, lazyCode } from '#app/lazy-page.tsx'
import { useReader } from '#app/reader.ts'
import { listBookmarks, replaceBookmarks, type BookmarkWrite } from '#app/storage/bookmarks.ts'
import { useRef, useState } from 'react'
import type { FileFault } from './file-fault.ts'
import { previewImport, undoImport, type ImportPreview, type ImportSite } from './preview-import.ts'
import type { BookmarkFile } from './read-bookmark-file.ts'

/** Reads files: with all that it takes, which nobody needs before. */
const readFile = lazyCode(() =>
  import('./read-bookmark-file.ts').then(({ readBookmarkFile }) => readBookmarkFile),
)

/** How far an import has come. */
export type ImportStep =
  | { readonly at: 'start' }
  | { readonly at: 'reading'; readonly name: string }
  | { readonly at: 'fault'; readonly name: string; readonly fault: FileFault | 'code' }
  /** What it would do is shown. `isFull` once it was tried, and there was no room. */
  | { readonly at: 'preview'; readonly name: string; readonly file: BookmarkFile; readonly isFull: boolean }
  | { readonly at: 'done'; readonly done: ImportPreview; readonly write: BookmarkWrite }
  | { readonly at: 'undone'; readonly write: BookmarkWrite }

/** An import from the choice of a file on. */
export interface Import {
  readonly step: ImportStep
  readonly choose: (file: File) => Promise<void>
  readonly cancel: () => void
  /** @returns whether it has been done */
  readonly run: () => boolean
  readonly undo: () => void
}

export function useImport(site: Omit<ImportSite, 'now'>): Import {
  const { base } = useReader()
  const [step, setStep] = useState<ImportStep>({ at: 'start' })
  /** Of two files that were chosen one after the other the last one counts. */
  const latest = useRef<File | null>(null)

  const choose = async (file: File) => {
    latest.current = file
    const { name } = file
    setStep({ at: 'reading', name })
    const next = await read(file)
    if (latest.current === file) setStep(next)
  }
  const run = () => {
    if (step.at !== 'preview') return false
    // Of what is there now: another tab may have changed it since it was shown.
    const done = previewImport(listBookmarks(base), step.file, { ...site, now: new Date().toISOString() })
    const write = replaceBookmarks(base, done.result)
    setStep(write === 'full' ? { ...step, isFull: true } : { at: 'done', done, write })
    return write !== 'full'
  }
  const undo = () => {
    if (step.at !== 'done') return
    const write = replaceBookmarks(base, undoImport(listBookmarks(base), step.done))
    if (write !== 'full') setStep({ at: 'undone', write })
  }
  const cancel = () => setStep((now) => (now.at === 'preview' ? { at: 'start' } : now))
  return { step, choose, cancel, run, undo }
}

async function read(file: File): Promise<ImportStep> {
  const { name } = file
  try {
    const result = await (await readFile.load())(file)
    if ('fault' in result) return { at: 'fault', name, fault: result.fault }
    return { at: 'preview', name, file: result, isFull: false }
  } catch (error) {
    if (error instanceof CodeError) return { at: 'fault', name, fault: 'code' }
    throw error
  }
}
