/**
 * Runs Lighthouse (mobile, as it comes) on a published article, a list and the front page: `npm run lighthouse`.
 * Exit code 1: a score is lower than it must be.
 */
import { installedChromium, launchChromium } from '#tests/browser/chromium.ts'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'
import { UNDISTURBED } from './browser/slow-phone.ts'
import { serveCompressed } from './compressed-server.ts'
import { ordinaryArticle } from './pages/contenders.ts'
import { generatedArchive } from './posts/archive.ts'
import { publish } from './process/gapan.ts'
import { runMeasured } from './process/measured-process.ts'
import { packageOnDemand } from './process/on-demand.ts'
import { inTemporaryFolder } from './process/temporary-folder.ts'
import { writeSection } from './report/benchmark-document.ts'
import { measuredBy } from './report/machine.ts'
import { table } from './report/table.ts'

const LIGHTHOUSE = '12.8.2'
const BOARD = 'news'

/** Runs of each page, of which the middle one by its performance counts, as Lighthouse's authors advise. */
const RUNS = 3

const CHROME_FLAGS = ['--headless=new', '--no-sandbox', ...UNDISTURBED]

/** Lowest scores, of 100. */
const LEAST: Readonly<Record<string, number>> = {
  performance: 95,
  accessibility: 100,
  'best-practices': 100,
  seo: 100,
}

/** The part of a report that is printed: https://github.com/GoogleChrome/lighthouse/blob/main/docs/understanding-results.md */
const reportSchema = v.object({
  categories: v.record(
    v.string(),
    v.object({
      score: v.nullable(v.number()),
      auditRefs: v.array(v.object({ id: v.string(), weight: v.number() })),
    }),
  ),
  audits: v.record(
    v.string(),
    v.object({
      title: v.string(),
      score: v.nullable(v.number()),
      displayValue: v.optional(v.string(), ''),
    }),
  ),
})
type Report = v.InferOutput<typeof reportSchema>

const chromium = installedChromium()
if (chromium === undefined || chromium === 'npm') {
  throw new Error('Lighthouse needs an installed Chromium: set CHROME_PATH to its program file.')
}
const lighthouse = await packageOnDemand('lighthouse', LIGHTHOUSE)

await inTemporaryFolder(async (folder) => {
  const server = await serveCompressed(folder)
  try {
    console.error('Publishing …')
    await publish(await generatedArchive(1000), folder, server.url)
    const browser = await launchChromium()
    const article = await ordinaryArticle(browser, server, folder, BOARD)
    const version = browser.version()
    await browser.close()

    const rows: string[][] = []
    const failures: string[] = []
    // The server compresses a file when it is first asked for, which would take the page's processor meanwhile.
    console.error('Warming up …')
    for (const path of [article, BOARD, '']) await inspect(new URL(path, server.url).href)
    for (const [name, path] of [['article', article], ['list', BOARD], ['front', '']] as const) {
      console.error(`Lighthouse on the ${name} …`)
      const report = await inspectRepeatedly(new URL(path, server.url).href)
      rows.push([name, ...Object.keys(LEAST).map((category) => scoreOf(report, category))])
      for (const failure of failuresOf(report)) failures.push(`- ${name}: ${failure}`)
      for (const [category, least] of Object.entries(LEAST)) {
        if (Number(scoreOf(report, category)) < least) process.exitCode = 1
      }
    } // prettier-ignore
    const section = `## Lighthouse

${measuredBy('npm run lighthouse', version)} Lighthouse ${LIGHTHOUSE}, mobile with its default throttling, the middle one of ${RUNS} runs each.

${table(['page', ...Object.keys(LEAST)], rows)}

${failures.length === 0 ? 'No audit fails.' : `Audits below 100:\n\n${failures.join('\n')}`}`
    console.log(section)
    await writeSection('lighthouse', section)
  } finally {
    await server.close()
  }
})

async function inspectRepeatedly(url: string): Promise<Report> {
  const reports: Report[] = []
  for (let run = 0; run < RUNS; run += 1) reports.push(await inspect(url))
  const score = ({ categories }: Report) => categories['performance']?.score ?? 0
  const middle = reports.toSorted((a, b) => score(a) - score(b))[Math.floor(RUNS / 2)]
  if (!middle) throw new Error('no run of Lighthouse')
  return middle
}

async function inspect(url: string): Promise<Report> {
  return inTemporaryFolder(async (folder) => {
    const file = join(folder, 'report.json')
    const flags = ['--quiet', '--output=json', `--output-path=${file}`]
    await runMeasured(
      process.execPath,
      [join(lighthouse, 'cli/index.js'), url, ...flags, `--chrome-flags=${CHROME_FLAGS.join(' ')}`],
      { env: { CHROME_PATH: chromium ?? '' } },
    )
    return v.parse(reportSchema, JSON.parse(await readFile(file, 'utf8')))
  })
}

function scoreOf({ categories }: Report, category: string): string {
  const score = categories[category]?.score ?? null
  return score === null ? '–' : String(Math.round(score * 100))
}

/** Audits that count towards a score and are not perfect. */
function failuresOf({ categories, audits }: Report): string[] {
  return Object.entries(categories).flatMap(([category, { auditRefs }]) =>
    auditRefs.flatMap(({ id, weight }) => {
      const audit = audits[id]
      if (!audit || weight === 0 || audit.score === null || audit.score === 1) return []
      return [`${category}: ${audit.title} ${audit.displayValue} (${Math.round(audit.score * 100)})`]
    }),
  )
}
