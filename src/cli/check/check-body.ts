import { elementsOf, type Body } from '#archive/body/body.ts'
import { sanitizeBody } from '#archive/body/sanitize.ts'
import { isArchiveFile } from '#archive/paths.ts'
import { isDeepStrictEqual } from 'node:util'
import type { CheckContext } from './check-context.ts'
import { checkLinks } from './check-references.ts'
import { checkFile, differs, type FindingWithin } from './finding-within.ts'

/** A body must be what the allowlist leaves of it, and the files that it shows must be there. */
export function* checkBody(where: string, body: Body, context: CheckContext): Generator<FindingWithin> {
  const allowed = sanitizeBody(body)
  if (!isDeepStrictEqual(allowed, body)) {
    yield differs(
      where,
      'unsafe-body',
      'a body that the allowlist lets through unchanged',
      firstDifference(body, allowed),
    )
  }
  yield* checkLinks(where, body, context.index)
  for (const { properties } of elementsOf(body)) {
    for (const name of ['src', 'href']) {
      const url = properties[name]
      if (typeof url === 'string' && isArchiveFile(url)) yield* checkFile(where, url, context)
    }
  }
}

/** The first element that the allowlist changes or drops, without its children. */
function firstDifference(body: Body, allowed: Body): unknown {
  const kept = elementsOf(allowed)
  for (const { tagName, properties } of elementsOf(body)) {
    const next = kept.next()
    const same =
      !next.done && next.value.tagName === tagName && isDeepStrictEqual(next.value.properties, properties)
    if (!same) return { tagName, properties }
  }
  return 'other texts'
}
