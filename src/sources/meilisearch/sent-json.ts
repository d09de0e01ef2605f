/**
 * JSON as Meilisearch takes it: it refuses a whole request for half a character (a surrogate without the other), which a
 * query can have that is cut off while it is typed.
 */
export function sentJson(value: object): string {
  return JSON.stringify(value, (_, field: unknown) =>
    typeof field === 'string' ? field.replace(/\p{Cs}/gu, '\uFFFD') : field,
  )
}
