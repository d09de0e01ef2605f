import { oldAddressTarget } from '#app/old-addresses.ts'
import { SourceError } from '#sources/source-error.ts'
import { Navigate, useLocation } from 'react-router'

/** An address of the old board: leads to the page that has its article or list today. */
export function OldAddress() {
  const { pathname, search, hash } = useLocation()
  const target = oldAddressTarget({ pathname, searchParams: new URLSearchParams(search), hash })
  if (target === null) {
    throw new SourceError('not-found', pathname + search, 'the old board had no such address')
  }
  return <Navigate to={target} replace />
}
