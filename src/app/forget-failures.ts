import type { QueryClient } from '@tanstack/react-query'

/** Forgets what could not be had, so that whoever needs it next asks again. */
export function forgetFailures(queryClient: QueryClient): void {
  queryClient.removeQueries({ predicate: ({ state }) => state.status === 'error' })
}
