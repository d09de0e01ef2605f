import * as v from 'valibot'

/**
 * When something was done here: ISO 8601 with its zone, and with fractions of a second or without. Browsers write it in one form; files
 * of bookmarks have others. Apart from the times of an archive, which are written in one form only.
 */
export const momentSchema = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d(?::?\d\d)?)$/),
  v.check((text) => !Number.isNaN(Date.parse(text))),
)
