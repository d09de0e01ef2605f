import type { BodyNode } from '#archive/body/body.ts'
import { element, text, textOf } from '#cli/body/nodes.ts'
import { parseHtml } from '#cli/body/parse-html.ts'
import type { FileStore, StoredFile } from '#cli/files/file-store.ts'
import type { AttachmentRecord } from '#cli/importers/importer.ts'
import type { BoardFiles } from './board-files.ts'
import { toCount, toLine } from './fields.ts'

type Row = Readonly<Record<string, string | null>>

/** The columns of the table of attachments that may be read. */
export const FILE_COLUMNS = [
  'bo_table', 'wr_id', 'bf_no', 'bf_source', 'bf_file', 'bf_download', 'bf_content', 'bf_fileurl', 'bf_storage',
  'bf_filesize',
] // prettier-ignore

/** An attachment, and where its copy is. The name under which the board stored it stays within the importer. */
export interface BoardAttachment {
  /** Its number within its post, which placeholders in the body name. */
  readonly number: number
  readonly storedName: string
  readonly record: AttachmentRecord
  /** The image that it is, if it is one and it is there. */
  readonly image: StoredFile | null
  readonly caption: string | null
}

export interface AttachmentPlace {
  readonly board: string
  readonly uploads: BoardFiles | null
  readonly files: FileStore
  /** Told of a file that could not be copied, by its number. */
  readonly onMissing: (number: number, why: string) => void
}

const SHOWN_TYPES: ReadonlySet<string> = new Set([
  'image/png',
  'image/jpeg',
  'image/gif',
  'image/webp',
  'image/avif',
])

/** Copies the attachments of one post into the archive, in their order. */
export async function copyAttachments(
  rows: readonly Row[],
  place: AttachmentPlace,
): Promise<BoardAttachment[]> {
  const numbered = rows.map((row) => ({ row, number: toCount(row['bf_no']) ?? 0 }))
  const attachments: BoardAttachment[] = []
  for (const { row, number } of numbered.toSorted((a, b) => a.number - b.number)) {
    const name = toLine(row['bf_source']) ?? `attachment-${number}`
    const stored = await copy(row, number, name, place)
    attachments.push({
      number,
      storedName: row['bf_file'] ?? '',
      record: {
        name,
        url: stored?.url ?? null,
        bytes: stored?.bytes ?? (toCount(row['bf_filesize']) || null),
        type: stored?.type ?? 'application/octet-stream',
        downloads: toCount(row['bf_download']),
      },
      image: stored && SHOWN_TYPES.has(stored.type) ? stored : null,
      caption: toLine(textOf(parseHtml(row['bf_content'] ?? '').children)),
    })
  }
  return attachments
}

async function copy(
  row: Row,
  number: number,
  name: string,
  { board, uploads, files, onMissing }: AttachmentPlace,
): Promise<StoredFile | null> {
  if (row['bf_fileurl'] || row['bf_storage']) {
    onMissing(number, 'it lies in a remote storage')
    return null
  }
  const path = await uploads?.find('file', [board, row['bf_file'] ?? ''])
  const stored = path ? await files.addFile(path, name) : null
  if (!stored) onMissing(number, 'no such file')
  return stored
}

/** The image attachments that the body itself does not place, as GNUboard prints them above it. */
export function leadingFigures(
  attachments: readonly BoardAttachment[],
  placed: ReadonlySet<number>,
): BodyNode[] {
  return attachments.flatMap(({ number, image, record, caption }) => {
    if (!image || placed.has(number)) return []
    const { url: src, width, height } = image
    const size = width !== null && height !== null ? { width, height } : {}
    const shown = element('img', { src, alt: caption ?? record.name, ...size }, [])
    return [
      element('figure', {}, caption === null ? [shown] : [shown, element('figcaption', {}, [text(caption)])]),
    ]
  })
}
