/**
 * Runs benchmarks: `npm run bench [-- name …] [--all] [--loads N] [--cpu N] [--runs N]`. Without names, all of them. Each
 * prints what it found and puts it into docs/benchmarks.md. Exit code 1: something was slower than it may be.
 */
import { parseArgs } from 'node:util'
import { benchGrowth } from './growth/growth.ts'
import { benchPages } from './pages/pages.ts'
import { benchPublish } from './publish/publish.ts'
import { benchRelated } from './related/related.ts'
import { benchSearch, SEARCH_SIZES } from './search/search.ts'
import { benchTyping } from './search/typing.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    /** `publish` with 100,000 posts too. */
    all: { type: 'boolean', default: false },
    /** Cold loads of each page in `pages`, and of the search page in `typing`. */
    loads: { type: 'string', default: '5' },
    /** How many times slower than the machine the processor is in `pages`. */
    cpu: { type: 'string', default: '4' },
    /** Runs of each in `publish`. */
    runs: { type: 'string', default: '3' },
  },
})

const BENCHMARKS: Readonly<Record<string, () => Promise<boolean>>> = {
  pages: () => benchPages({ loads: count('loads'), cpu: count('cpu') }),
  publish: () =>
    benchPublish({ sizes: [1000, 10_000, ...(values.all ? [100_000] : [])], runs: count('runs') }),
  growth: () => benchGrowth(),
  related: () => benchRelated(),
  typing: () => benchTyping({ loads: count('loads') }),
  search: () => benchSearch({ sizes: SEARCH_SIZES }),
}

function count(option: 'loads' | 'cpu' | 'runs'): number {
  const number = Number(values[option])
  if (!Number.isInteger(number) || number < 1) throw new Error(`--${option} wants a whole number from 1.`)
  return number
}

// The browser that `npm ci` brings: the same one wherever this runs, and without a window, whose buttons and menus are pages
// too, which others draw beside the page that is measured. Who names one in CHROME_PATH measures in that.
process.env['CHROME_PATH'] ??= 'npm'

const names = positionals.length > 0 ? positionals : Object.keys(BENCHMARKS)
const unknown = names.filter((name) => !Object.hasOwn(BENCHMARKS, name))
if (unknown.length > 0) {
  console.error(
    `There is no benchmark ${unknown.join(', ')}; there are ${Object.keys(BENCHMARKS).join(', ')}.`,
  )
  process.exitCode = 2
} else {
  for (const name of names) {
    const isMet = await BENCHMARKS[name]?.()
    if (isMet === false) process.exitCode = 1
  }
}
