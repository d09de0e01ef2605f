import type { QueryClient, QueryKey } from '@tanstack/react-query'

/** A question as the query factories make it, with the answer that a published page brings along. */
type Answered = readonly [question: { readonly queryKey: QueryKey }, answer: unknown]

/**
 * Puts answers where the page will look for them.
 * @param answers `undefined` where the page has no such answer
 * @returns the questions that are answered now
 */
export function takeAnswers(
  queryClient: QueryClient,
  answers: ReadonlyArray<Answered | undefined>,
): QueryKey[] {
  return answers.flatMap((answered) => {
    if (answered?.[1] === undefined) return []
    const [{ queryKey }, answer] = answered
    queryClient.setQueryData(queryKey, answer)
    return [queryKey]
  })
}

/** An answer of which a page that is to be published can't do without. */
export function needed<T>(answer: T): NonNullable<T> {
  if (answer === undefined || answer === null)
    throw new Error('A page was to be published before it was prepared.')
  return answer
}
