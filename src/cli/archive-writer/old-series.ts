import { boardIdSchema, CHUNK_SIZE, idSchema } from '#archive/format.ts'
import { episodesPath, SERIES_RULES_PATH } from '#archive/series-paths.ts'
import { NO_SERIES_RULES, seriesRulesSchema, type SeriesRules } from '#archive/series-rules.ts'
import type { Finding } from '#cli/findings.ts'
import * as v from 'valibot'
import type { ArchiveFolder } from './archive-folder.ts'
import { parseJson } from './old-archive.ts'

const placesSchema = v.pipe(
  v.array(v.object({ board: boardIdSchema, id: idSchema })),
  v.minLength(1),
  v.maxLength(CHUNK_SIZE),
)

export type EpisodePlace = v.InferOutput<typeof placesSchema>[number]

/**
 * The episodes of a series in the order of their rows, as the archive has it, those included that were taken down. The files
 * themselves tell: a run that was cut off after it wrote some has given the same places that this one would.
 * @returns nothing where there is no such series yet, or a part of its list can't be read: then the order is made anew
 */
export function readOldEpisodes(folder: ArchiveFolder, key: string): readonly EpisodePlace[] {
  const places: EpisodePlace[] = []
  for (let chunk = 0; ; chunk += 1) {
    const text = folder.read(episodesPath(key, chunk))
    if (text === null) break
    // All chunks but the last are full.
    const parsed = v.safeParse(placesSchema, parseJson(text))
    if (!parsed.success || places.length % CHUNK_SIZE !== 0) return []
    places.push(...parsed.output)
  }
  const isUnique = new Set(places.map(({ board, id }) => `${board}/${id}`)).size === places.length
  return isUnique ? places : []
}

/** What an operator said of the series at an earlier import: it holds until something else is said. */
export function readOldSeriesRules(folder: ArchiveFolder, report: (finding: Finding) => void): SeriesRules {
  const text = folder.read(SERIES_RULES_PATH)
  if (text === null) return NO_SERIES_RULES
  const parsed = v.safeParse(seriesRulesSchema, parseJson(text))
  if (parsed.success) return parsed.output
  report({
    file: SERIES_RULES_PATH,
    where: 'file',
    rule: 'unreadable-file',
    expected: 'the rules of the last import',
    found: 'none that can be read: give them again with --series',
  })
  return NO_SERIES_RULES
}
