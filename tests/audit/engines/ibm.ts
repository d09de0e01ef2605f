import { packageOnDemand } from '#tests/performance/process/on-demand.ts'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'
import type { Engine } from './engine.ts'

const VERSION = '4.0.34'

const resultsSchema = v.array(v.object({ ruleId: v.string(), message: v.string(), snippet: v.string() }))

/** IBM's Equal Access engine without its wrapper, which would bring a browser of its own: https://github.com/IBMa/equal-access */
export async function loadIbmEngine(): Promise<Engine> {
  const folder = await packageOnDemand('accessibility-checker-engine', VERSION)
  const source = await readFile(join(folder, 'ace.js'), 'utf8')
  return {
    name: 'IBM Equal Access',
    version: VERSION,
    standard: 'WCAG_2_2, violations that fail',
    inspect: async (page) => {
      const results = await page.evaluate(`${source}; new ace.Checker().check(document, ['WCAG_2_2'])
        .then(({ results }) => results
          .filter(({ value: [level, result] }) => level === 'VIOLATION' && result === 'FAIL')
          .map(({ ruleId, message, snippet }) => ({ ruleId, message, snippet })))`)
      return v
        .parse(resultsSchema, results)
        .map(({ ruleId, message, snippet }) => ({ rule: ruleId, message, element: snippet }))
    },
  }
}
