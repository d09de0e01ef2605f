/**
 * What is kept, by the place where it is kept. Sites under several paths of one host share their caches, so the path is
 * in every name.
 */
export const KEPT_KINDS = ['pages', 'articles', 'lists', 'index', 'images'] as const
export type KeptKind = (typeof KEPT_KINDS)[number]

/** What the names of all caches of a site begin with. @param base the path of the site, with a slash at both ends */
export function cachePrefix(base: string): string {
  return `gapan:${base}:`
}

/** The cache of one kind of answers. */
export function keptCache(base: string, kind: KeptKind): string {
  return cachePrefix(base) + kind
}

/** The cache of what is kept of saved articles. */
export function savedCache(base: string): string {
  return `${cachePrefix(base)}saved`
}

/** What the names of the caches of scripts and styles begin with: each build of the reader has its own. */
export function assetsPrefix(base: string): string {
  return `${cachePrefix(base)}assets:`
}
