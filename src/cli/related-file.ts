import { describeRelatedProblem, relatedRulesSchema, type RelatedRules } from '#archive/related-rules.ts'
import { checkedBy, checkedFields, readDataFile } from './data-file.ts'
import { Fault } from './fault.ts'

/**
 * Reads which headlines an operator pins beside articles or forbids there, from JSON or YAML (by the file's extension).
 * @throws Fault that names the file, the field, what was expected and what was found; or what contradicts itself
 */
export async function readRelatedFile(path: string): Promise<RelatedRules> {
  return parseRelatedRules(await readDataFile(path), path)
}

/**
 * Checks what a file of rules held.
 * @param file its name, for messages
 * @throws Fault
 */
export function parseRelatedRules(data: unknown, file: string): RelatedRules {
  const fields = checkedFields(data, Object.keys(relatedRulesSchema.entries), file)
  const rules = checkedBy(relatedRulesSchema, fields, file)
  const problem = describeRelatedProblem(rules)
  if (problem !== null) throw new Fault(`${file}: ${problem}.`)
  return rules
}
