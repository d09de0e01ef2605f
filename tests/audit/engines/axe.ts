import axe from 'axe-core'
import type { Page } from 'playwright-core'
import * as v from 'valibot'
import type { Engine, Finding } from './engine.ts'

/** https://github.com/dequelabs/axe-core/blob/develop/doc/API.md#results-object */
const resultsSchema = v.object({
  violations: v.array(
    v.object({ id: v.string(), help: v.string(), nodes: v.array(v.object({ html: v.string() })) }),
  ),
})

/** axe-core with every rule that it has switched on by itself, those of best practice too. */
export const axeEngine: Engine = {
  name: 'axe-core',
  version: axe.version,
  standard: 'WCAG 2.0, 2.1 and 2.2, A and AA, and best practices',
  inspect: inspectWithAxe,
}

/** @param rules of axe; all of them where none are named */
export async function inspectWithAxe(page: Page, rules?: readonly string[]): Promise<Finding[]> {
  const options = rules ? { runOnly: rules } : {}
  // Brought in over the debugging protocol: the page's own policy lets no foreign script in.
  const results = await page.evaluate(`${axe.source}; axe.run(${JSON.stringify(options)})`)
  return v
    .parse(resultsSchema, results)
    .violations.flatMap(({ id, help, nodes }) =>
      nodes.map(({ html }) => ({ rule: id, message: help, element: html })),
    )
}
