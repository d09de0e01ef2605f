import { describeRulesProblem, seriesRulesSchema, type SeriesRules } from '#archive/series-rules.ts'
import { checkedBy, checkedFields, readDataFile } from './data-file.ts'
import { Fault } from './fault.ts'

/**
 * Reads what an operator says of the series of a site, from JSON or YAML (by the file's extension).
 * @throws Fault that names the file, the field, what was expected and what was found; or what contradicts itself
 */
export async function readSeriesFile(path: string): Promise<SeriesRules> {
  return parseSeriesRules(await readDataFile(path), path)
}

/**
 * Checks what a file of rules held.
 * @param file its name, for messages
 * @throws Fault
 */
export function parseSeriesRules(data: unknown, file: string): SeriesRules {
  const fields = checkedFields(data, Object.keys(seriesRulesSchema.entries), file)
  const rules = checkedBy(seriesRulesSchema, fields, file)
  const problem = describeRulesProblem(rules)
  if (problem !== null) throw new Fault(`${file}: ${problem}.`)
  return rules
}
