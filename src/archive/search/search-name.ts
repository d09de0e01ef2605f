import * as v from 'valibot'

/** What a file of the search index is named by: the first 16 hex digits of the SHA-256 of what it holds, uncompressed. */
export const searchNameSchema = v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/, 'a name has 16 hex digits'))
