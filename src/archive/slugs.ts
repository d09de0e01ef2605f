import * as v from 'valibot'
import { idSchema } from './format.ts'

/**
 * `slugs/<board>/<shard>.json`: which article had which slug in the addresses of the old board
 * (`/news/the-ferry-is-back/`). Split by a hash of the slug, so that finding one costs one small file.
 */
export const slugsSchema = v.record(v.string(), idSchema)
export type Slugs = v.InferOutput<typeof slugsSchema>

/** A slug as it is looked up: decoded, composed, without slashes around it. */
export function normalizeSlug(slug: string): string {
  return slug
    .normalize('NFC')
    .replace(/^\/+|\/+$/gu, '')
    .toLowerCase()
}

/** Which of 256 files holds a slug, as two hex digits: FNV-1a, 32 bit, folded to its lowest byte. */
export function slugShard(slug: string): string {
  let hash = 0x811c9dc5
  for (const byte of new TextEncoder().encode(slug)) {
    hash = Math.imul(hash ^ byte, 0x01000193)
  }
  return (hash & 0xff).toString(16).padStart(2, '0')
}
