import { readFile } from 'node:fs/promises'
import { gzipSync } from 'node:zlib'
import * as v from 'valibot'

/**
 * Holds the built reader to the budgets in package.json (bytes, gzip): for each page, every script and
 * style that its first load needs, by Vite's own manifest. Run after `npm run build`.
 */
const manifestSchema = v.record(
  v.string(),
  v.object({
    file: v.string(),
    imports: v.optional(v.array(v.string()), []),
    css: v.optional(v.array(v.string()), []),
  }),
)
const packageSchema = v.object({
  budgets: v.record(v.string(), v.object({ scripts: v.number(), styles: v.number() })),
})

const OUT = 'dist'
const manifest = v.parse(manifestSchema, JSON.parse(await readFile(`${OUT}/.vite/manifest.json`, 'utf8')))
const { budgets } = v.parse(packageSchema, JSON.parse(await readFile('package.json', 'utf8')))

/** Files that a page's module needs, through all static imports. */
function filesOf(module: string, seen = new Set<string>()): Set<string> {
  const chunk = manifest[module]
  if (!chunk) throw new Error(`The build has no ${module}; package.json has a budget for it.`)
  if (seen.has(chunk.file)) return seen
  seen.add(chunk.file)
  for (const css of chunk.css) seen.add(css)
  for (const imported of chunk.imports) filesOf(imported, seen)
  return seen
}

async function gzipBytes(files: Iterable<string>): Promise<number> {
  let bytes = 0
  for (const file of files) bytes += gzipSync(await readFile(`${OUT}/${file}`), { level: 9 }).length
  return bytes
}

let isOver = false
for (const [page, budget] of Object.entries(budgets)) {
  const files = [...filesOf('index.html', filesOf(`src/app/pages/${page}`))]
  for (const kind of ['scripts', 'styles'] as const) {
    const extension = kind === 'scripts' ? '.js' : '.css'
    const bytes = await gzipBytes(files.filter((file) => file.endsWith(extension)))
    const fits = bytes <= budget[kind]
    isOver ||= !fits
    console.log(`${fits ? 'fits' : 'OVER'}  ${page}  ${kind}  ${bytes} of ${budget[kind]} bytes gzip`)
  }
}
if (isOver) {
  console.error(
    'A page is over its budget: load what a first read does not need when it is used, or argue for more.',
  )
  process.exitCode = 1
}
