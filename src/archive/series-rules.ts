import * as v from 'valibot'
import type { SeriesRef } from './headline.ts'
import { SERIES_LABELS } from './series-labels.ts'
import { isSeriesSlug, readSeries, SERIES_MEMBERS, seriesSlug } from './series.ts'

/** A name that has at least one letter or digit. */
const nameSchema = v.pipe(
  v.string(),
  v.check((name) => seriesSlug(name) !== '', 'a name with letters or digits'),
)

/** What an operator says of the series of a site, in `series.json`; kept in the archive as `series/rules.json`. */
export const seriesRulesSchema = v.strictObject({
  /** Names in brackets that make no series. */
  exclude: v.optional(v.array(nameSchema), []),
  /** Labels (`속보`, `breaking` …) that make one all the same. */
  include: v.optional(v.array(nameSchema), []),
  /** Series that the operator names: they are series from the first article on. */
  series: v.optional(
    v.array(
      v.strictObject({
        name: nameSchema,
        /** Its part of the address; made of the name where it is not given. */
        slug: v.exactOptional(v.pipe(v.string(), v.check(isSeriesSlug, 'lower-case words joined by -'))),
        /** The names in brackets that belong to it; its own, where none are given. */
        prefixes: v.optional(v.array(nameSchema), []),
        /** Beginnings of titles that belong to it without brackets: `편집국 통신:`. */
        starts: v.optional(v.array(nameSchema), []),
      }),
    ),
    [],
  ),
})
export type SeriesRules = v.InferOutput<typeof seriesRulesSchema>

export const NO_SERIES_RULES: SeriesRules = { exclude: [], include: [], series: [] }

/** A title that belongs to a series, with the places where the day of its episode may stand. */
export interface SeriesTitle extends SeriesRef {
  /** The words within the brackets; `''` where there are none. */
  readonly inside: string
  /** What follows the brackets, or the beginning that names the series. */
  readonly after: string
}

/** Tells which series titles belong to, by an operator's rules. */
export interface SeriesReader {
  /** The series that a title names, `null` where it names none. Whether it is one depends on how many do. */
  readonly read: (title: string) => SeriesTitle | null
  /** How many articles make it a series. */
  readonly membersNeeded: (slug: string) => number
  /** The slugs that the names of merged series would have, with those that they lead to now. */
  readonly aliases: ReadonlyMap<string, string>
}

/**
 * What contradicts itself in rules, in words for their author.
 * @returns `null` where nothing does
 */
export function describeRulesProblem({ exclude, include, series }: SeriesRules): string | null {
  const owners = new Map<string, string>()
  const excluded = new Set(exclude.map(prefixSlug))
  for (const name of include) {
    if (excluded.has(prefixSlug(name))) return `${JSON.stringify(name)} is both excluded and included`
  }
  for (const [index, rule] of series.entries()) {
    const taken = new Set([...slugsOf(rule), ...rule.starts.map((start) => `start ${foldStart(start)}`)])
    for (const slug of taken) {
      const owner = owners.get(slug)
      if (owner !== undefined) return `series ${owner} and ${index} both have ${slug}`
      if (excluded.has(slug)) return `${slug} is excluded, and series ${index} has it`
      owners.set(slug, String(index))
    }
  }
  return null
}

/** @param rules such that `describeRulesProblem` finds none */
export function createSeriesReader({ exclude, include, series }: SeriesRules): SeriesReader {
  const labels = new Set([...SERIES_LABELS.map(prefixSlug), ...exclude.map(prefixSlug)])
  for (const name of include) labels.delete(prefixSlug(name))
  const named = new Map<string, SeriesRef>()
  const aliases = new Map<string, string>()
  const starts: Array<{ readonly start: string; readonly ref: SeriesRef }> = []
  for (const rule of series) {
    const ref = { slug: ownSlug(rule), name: rule.name }
    for (const slug of slugsOf(rule)) {
      named.set(slug, ref)
      if (slug !== ref.slug) aliases.set(slug, ref.slug)
    }
    for (const start of rule.starts) starts.push({ start: foldStart(start), ref })
  }
  // Of two beginnings that fit, the longer one says more.
  starts.sort((a, b) => b.start.length - a.start.length || (a.start < b.start ? -1 : 1))
  const forced = new Set([...named.values(), ...starts.map(({ ref }) => ref)].map(({ slug }) => slug))

  function read(title: string): SeriesTitle | null {
    const started = starts.length === 0 ? null : readStart(title, starts)
    if (started) return started
    const bracket = readSeries(title)
    if (!bracket) return null
    const { slug, inside, after } = bracket
    const ref = named.get(slug)
    if (ref) return { ...ref, inside, after }
    return labels.has(slug) ? null : bracket
  }

  return { read, membersNeeded: (slug) => (forced.has(slug) ? 1 : SERIES_MEMBERS), aliases }
}

type SeriesRule = SeriesRules['series'][number]

function ownSlug({ slug, name }: SeriesRule): string {
  return slug ?? seriesSlug(name)
}

/** All slugs that lead to a series of the rules. */
function slugsOf(rule: SeriesRule): Set<string> {
  const prefixes = rule.prefixes.length + rule.starts.length === 0 ? [rule.name] : rule.prefixes
  return new Set([ownSlug(rule), ...prefixes.map(prefixSlug)])
}

/** The slug that a name has in a title, where a number at its end does not count; of a name that is one, its own. */
function prefixSlug(name: string): string {
  return readSeries(`[${name}]`)?.slug ?? seriesSlug(name)
}

function foldStart(text: string): string {
  return text.normalize('NFKC').replace(/\s+/gu, ' ').trim().toLowerCase()
}

function readStart(
  title: string,
  starts: ReadonlyArray<{ readonly start: string; readonly ref: SeriesRef }>,
): SeriesTitle | null {
  const folded = foldStart(title)
  for (const { start, ref } of starts) {
    if (!folded.startsWith(start)) continue
    const after = folded.slice(start.length)
    // A beginning ends where a word does: `나루` is none of `나루터`.
    const isWithinWord = /[\p{L}\p{N}]$/u.test(start) && /^[\p{L}\p{N}]/u.test(after)
    if (!isWithinWord) return { ...ref, inside: '', after }
  }
  return null
}
