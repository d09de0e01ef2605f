/**
 * Looks through the reader with engines that know the Web Content Accessibility Guidelines: `npm run audit`. Every state in all
 * colours, widths and languages, on the published sample with its own content security policy. Writes its section of docs/accessibility.md.
 * Exit code 1: an engine found something. With words after it (`npm run audit -- search front`), only the states whose names have
 * one of them, and the document stays.
 */
import { serveSite } from '#cli/preview/serve-site.ts'
import { launchChromium } from '#tests/browser/chromium.ts'
import { readFile, writeFile } from 'node:fs/promises'
import type { Browser } from 'playwright-core'
import { withSection } from '#tests/performance/report/benchmark-document.ts'
import { auditSection, type AuditedState, type FoundInView } from './audit-section.ts'
import { axeEngine } from './engines/axe.ts'
import type { Engine } from './engines/engine.ts'
import { loadHtmlCodeSniffer } from './engines/htmlcs.ts'
import { loadIbmEngine } from './engines/ibm.ts'
import { exceptionFor, type Exception } from './exceptions.ts'
import { publishHardSite } from './hard-site.ts'
import { STATES, type State } from './states.ts'
import { COLOURS, FRAMES, openFrame, openState, showColours, type Frame } from './views.ts'

const DOCUMENT = 'docs/accessibility.md'

const words = process.argv.slice(2)
const states = STATES.filter(({ name }) => words.length === 0 || words.some((word) => name.includes(word)))
const engines: readonly Engine[] = [axeEngine, await loadHtmlCodeSniffer(), await loadIbmEngine()]

const { site: folder, remove } = await publishHardSite()
const site = await serveSite(folder, 0)
let chromium = ''
const used = new Set<Exception>()
try {
  const audited: AuditedState[] = []
  for (const state of states) audited.push(await audit(state))
  const section = auditSection({ audited, engines, exceptions: [...used], chromium })
  console.log(section)
  if (words.length === 0) {
    await writeFile(DOCUMENT, withSection(await readFile(DOCUMENT, 'utf8'), 'audit', section))
  }
  if (audited.some(({ findings }) => findings.length > 0)) process.exitCode = 1
} finally {
  await site.close()
  await remove()
}

async function audit(state: State): Promise<AuditedState> {
  // One for each: what the engines leave behind in hundreds of views is more than a browser can hold.
  const browser = await launchChromium()
  chromium = browser.version()
  try {
    // Each frame in a profile of its own, at the same time.
    const found = await Promise.all(FRAMES.map((frame) => auditFrame(browser, state, frame)))
    const findings = found.flat()
    console.error(`${state.name}: ${findings.length} findings`)
    return { name: state.name, views: FRAMES.length * COLOURS.length, findings }
  } finally {
    await browser.close()
  }
}

async function auditFrame(browser: Browser, state: State, frame: Frame): Promise<FoundInView[]> {
  const found: FoundInView[] = []
  const context = await openFrame(browser, frame)
  const page = await context.newPage()
  await openState(page, site.url, state)
  for (const colours of COLOURS) {
    await showColours(page, colours)
    const view = `${frame.width} px, ${frame.language}, ${colours}`
    for (const engine of engines) {
      for (const finding of await engine.inspect(page)) {
        const exception = exceptionFor(engine.name, finding, `${state.name}, ${view}`)
        if (exception) {
          used.add(exception)
          continue
        }
        found.push({ ...finding, engine: engine.name, view })
        console.error(`${state.name}, ${view}: ${engine.name} ${finding.rule}: ${finding.message}`)
        console.error(`  ${finding.element.slice(0, 160)}`)
      }
    }
  }
  await context.close()
  return found
}
