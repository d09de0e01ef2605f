/** Where the series of an archive lie. All paths are relative to the archive, with `/`. */

export const SERIES_INDEX_PATH = 'series/index.json'
export const SERIES_RULES_PATH = 'series/rules.json'

export function seriesEntriesPath(chunk: number): string {
  return `series/index/${chunk}.json`
}

/** @param key of its slug: `seriesKey` */
export function seriesPath(key: string): string {
  return `series/${key}/series.json`
}

export function episodesPath(key: string, chunk: number): string {
  return `series/${key}/${chunk}.json`
}

/** @param year four digits */
export function episodeDaysPath(key: string, year: string): string {
  return `series/${key}/years/${year}.json`
}
