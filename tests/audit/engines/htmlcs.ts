import { packageOnDemand } from '#tests/performance/process/on-demand.ts'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'
import type { Engine } from './engine.ts'

const VERSION = '2.5.1'

/** Of the three kinds of its messages: warnings and notices are for a person to look at. */
const ERROR = 1

const messagesSchema = v.array(v.object({ code: v.string(), msg: v.string(), html: v.string() }))

/** https://github.com/squizlabs/HTML_CodeSniffer, which pa11y is made of. */
export async function loadHtmlCodeSniffer(): Promise<Engine> {
  const folder = await packageOnDemand('html_codesniffer', VERSION)
  const source = await readFile(join(folder, 'build/HTMLCS.js'), 'utf8')
  return {
    name: 'HTML_CodeSniffer',
    version: VERSION,
    standard: 'WCAG2AA, errors',
    inspect: async (page) => {
      const messages = await page.evaluate(`${source}; new Promise((resolve, reject) => {
        HTMLCS.process('WCAG2AA', document, () => {
          resolve(
            HTMLCS.getMessages()
              .filter(({ type }) => type === ${ERROR})
              .map(({ code, msg, element }) => ({ code, msg, html: String(element.outerHTML ?? '').slice(0, 200) })),
          )
        }, () => reject(new Error('HTML_CodeSniffer has failed')))
      })`)
      return v
        .parse(messagesSchema, messages)
        .map(({ code, msg, html }) => ({ rule: code, message: msg, element: html }))
    },
  }
}
