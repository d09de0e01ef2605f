import { documentKeptAt, fileKeptAt, subscribeKept } from '#app/kept-answers.ts'
import { useReader } from '#app/reader.ts'
import { parseId } from '#archive/format.ts'
import { articlePath, FRONT_PATH, MANIFEST_PATH } from '#archive/paths.ts'
import { useState, useSyncExternalStore } from 'react'
import { useLocation } from 'react-router'

/**
 * When the network gave the copy that the page shows; `null` where the page is no copy. Of what a page consists of, the file
 * tells that its text comes from, or for a list the one that says what is newest.
 */
export function useKeptAt(): string | null {
  const { source } = useReader()
  const { pathname } = useLocation()
  const [opened] = useState(pathname)
  const read = () =>
    (pathname === opened ? documentKeptAt() : undefined) ??
    fileKeptAt(source.fileUrl(fileOfPage(pathname))) ??
    null
  return useSyncExternalStore(subscribeKept, read, () => null)
}

/** @returns the path within the archive */
function fileOfPage(pathname: string): string {
  if (pathname === '/') return FRONT_PATH
  const [, board = '', article, ...rest] = pathname.split('/')
  const id = parseId(article)
  return id !== null && rest.length === 0 ? articlePath(board, id) : MANIFEST_PATH
}
