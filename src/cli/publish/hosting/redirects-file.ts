import { boardIdSchema } from '#archive/format.ts'
import * as v from 'valibot'
import type { HostingOptions } from './hosting-options.ts'
import { slugRedirects } from './old-slugs.ts'

/** Cloudflare Pages reads no more redirects without placeholders. */
const MOST_SLUGS = 2000

/**
 * `_redirects`, as Netlify and Cloudflare Pages read it.
 *
 * Netlify matches parameters of an address. What it puts in for a placeholder can't be restricted, so no placeholder may
 * begin a target: `/:board/:id` would lead to another site for `bo_table=/evil.example`. Each board has
 * its own lines therefore, and what follows `/news/` stays on this site whatever it is.
 *
 * Cloudflare Pages can't match parameters and skips those lines, since they have more than three words. There the
 * application in `404.html` answers old addresses, which it does wherever nothing else has; with more slugs than Cloudflare
 * takes, those too.
 */
export function redirectsFile({ site: { base }, boards, slugs, mergedSeries }: HostingOptions): string {
  const known = boards.filter((board) => v.is(boardIdSchema, board))
  const old = known.flatMap((board) => [
    `${base}bbs/board.php bo_table=${board} wr_id=:id ${base}${board}/:id 301!`,
    `${base}bbs/board.php bo_table=${board} ${base}${board} 301!`,
    `${base}bbs/rss.php bo_table=${board} ${base}${board}/feed.atom 301!`,
  ])
  // With the slash that they always had; Netlify takes them without it too.
  const named = slugRedirects(slugs, mergedSeries)
    .slice(0, MOST_SLUGS)
    .map(({ from, to }) => `${base}${encoded(from)}/ ${base}${to} 301`)
  return [
    '# Made by gapan publish for Netlify and Cloudflare Pages.',
    ...named,
    '',
    "# What follows only Netlify reads. What publish keeps for itself is nobody else's business.",
    `${base}.gapan/* ${base}404.html 404!`,
    ...old,
    '',
  ].join('\n')
}

function encoded(path: string): string {
  return path
    .split('/')
    .map((segment) => encodeURIComponent(segment))
    .join('/')
}
