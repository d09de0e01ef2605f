import {
  ATTRIBUTES,
  BODY_TAGS,
  COMMON_ATTRIBUTES,
  REQUIRED_ANCESTORS,
  STRIPPED_TAGS,
} from '#archive/body/allowlist.ts'
import type { Body } from '#archive/body/body.ts'
import { fromHast } from '#archive/body/from-hast.ts'
import { sanitize, type Schema } from 'hast-util-sanitize'

const SCHEMA: Schema = {
  tagNames: [...BODY_TAGS],
  strip: [...STRIPPED_TAGS],
  ancestors: Object.fromEntries(Object.entries(REQUIRED_ANCESTORS).map(([tag, above]) => [tag, [...above]])),
  attributes: {
    '*': [...COMMON_ATTRIBUTES],
    ...Object.fromEntries(Object.entries(ATTRIBUTES).map(([tag, names]) => [tag, [...names]])),
  },
  protocols: { href: ['http', 'https', 'mailto', 'tel'], src: ['http', 'https'], cite: ['http', 'https'] },
  // Ids are ours or go (`sanitizeBody`), so none needs a prefix.
  clobber: [],
}

/**
 * The allowlist as hast-util-sanitize enforces it, from the same data as `sanitizeBody`: a second,
 * independent implementation between foreign markup and an archive (docs/decisions/0001).
 */
export function sanitizeByLibrary(body: Body): Body {
  const clean = sanitize(body, SCHEMA)
  return clean.type === 'root' ? fromHast(clean) : { type: 'root', children: [] }
}
