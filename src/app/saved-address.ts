/** How saved articles are ordered: the last saved first, the last published first, or by title. */
export type SavedSort = 'saved' | 'published' | 'title'

/** Which of the saved articles are looked at. */
export interface SavedView {
  /** Words to find. */
  readonly text: string
  /** The folder that they are in, or in a folder of it; none for those in no folder, `null` for all. */
  readonly folder: readonly string[] | null
  readonly label: string | null
  readonly sort: SavedSort
  /** From 1. */
  readonly page: number
}

/** All that was saved. */
export const ALL_SAVED: SavedView = { text: '', folder: null, label: null, sort: 'saved', page: 1 }

const SORTS: ReadonlySet<string> = new Set<SavedSort>(['saved', 'published', 'title'])

/**
 * What an address asks for. Anybody may write anything there: what makes no sense is as good as not there.
 * @param values of `q`, `folder` (one for each, from the outside in; an empty one for those in no folder), `label`, `sort` and `page`
 */
export function savedViewOf(values: URLSearchParams): SavedView {
  const folder = values.getAll('folder')
  const label = values.get('label') ?? ''
  const page = Number(values.get('page'))
  return {
    // Not trimmed: the address holds what stands in the field.
    text: values.get('q') ?? '',
    folder: folder.length === 0 ? null : folder.filter((name) => name !== ''),
    label: label === '' ? null : label,
    sort: savedSortOf(values.get('sort') ?? ''),
    page: Number.isSafeInteger(page) && page > 0 ? page : 1,
  }
}

/** An order by its name; the last saved first for what is none. */
export function savedSortOf(name: string): SavedSort {
  return isSort(name) ? name : ALL_SAVED.sort
}

function isSort(name: string): name is SavedSort {
  return SORTS.has(name)
}

/** A view as the address has it, without what it does not ask for; empty for all that was saved. */
export function savedParamsOf({ text, folder, label, sort, page }: SavedView): string {
  const params = new URLSearchParams()
  if (text !== '') params.set('q', text)
  for (const name of folder?.length === 0 ? [''] : (folder ?? [])) params.append('folder', name)
  if (label !== null) params.set('label', label)
  if (sort !== ALL_SAVED.sort) params.set('sort', sort)
  if (page !== 1) params.set('page', String(page))
  return params.toString()
}
