import { ASSET_KINDS, type AssetKind } from '#prerender/prerenderer.ts'
import { readReaderBuild } from '#cli/publish/reader-build.ts'
import { readFile } from 'node:fs/promises'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import * as v from 'valibot'

/**
 * Holds the built reader to the budgets in package.json: for each kind of page every script that it needs (bytes,
 * brotli) and the styles that stand in it (bytes, gzip, as part of the page). Run after `npm run build`.
 */
const budgetSchema = v.object({ scripts: v.number(), styles: v.number() })

/** Each kind of page has a budget, and there is none of a kind that is not measured: either fails the build. */
const packageSchema = v.object({
  budgets: v.strictObject({
    front: budgetSchema,
    board: budgetSchema,
    article: budgetSchema,
    dates: budgetSchema,
    on: budgetSchema,
    series: budgetSchema,
    search: budgetSchema,
    saved: budgetSchema,
    top: budgetSchema,
    about: budgetSchema,
    trouble: budgetSchema,
  } satisfies Record<AssetKind, typeof budgetSchema>),
})

const { assets, dir } = readReaderBuild()
const { budgets } = v.parse(packageSchema, JSON.parse(await readFile('package.json', 'utf8')))

async function brotliBytes(files: readonly string[]): Promise<number> {
  let bytes = 0
  for (const file of files) bytes += brotliCompressSync(await readFile(`${dir}/${file}`)).length
  return bytes
}

let isOver = false
for (const page of ASSET_KINDS) {
  const { start, boot, modules, pageModules, styles } = assets[page]
  const measured = {
    scripts: await brotliBytes([start, boot, ...modules, ...pageModules]),
    styles: gzipSync(styles, { level: 9 }).length,
  }
  for (const kind of ['scripts', 'styles'] as const) {
    const fits = measured[kind] <= budgets[page][kind]
    isOver ||= !fits
    const unit = kind === 'scripts' ? 'brotli' : 'gzip'
    console.log(
      `${fits ? 'fits' : 'OVER'}  ${page}  ${kind}  ${measured[kind]} of ${budgets[page][kind]} bytes ${unit}`,
    )
  }
}
if (isOver) {
  console.error(
    'A page is over its budget: load what a first read does not need when it is used, or argue for more.',
  )
  process.exitCode = 1
}
