import { SourceError } from '#sources/source-error.ts'
import { useLocation } from 'react-router'

/** An address that no page of the reader has. */
export function UnknownAddress(): never {
  const { pathname } = useLocation()
  throw new SourceError('not-found', pathname, 'the reader has no page at this address')
}
