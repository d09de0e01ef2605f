import { siteSchema, type Site } from '#archive/manifest.ts'
import { meilisearchChoiceSchema, type MeilisearchChoice } from '#archive/search/choice.ts'
import * as v from 'valibot'
import { checkedBy, checkedFields, readDataFile } from './data-file.ts'
import { Fault } from './fault.ts'

const { copyright, description, disclaimer, languages, license, title } = siteSchema.entries

const webAddressSchema = v.pipe(
  v.string(),
  v.check(isWebAddress, 'an http or https address without a query'),
  v.transform((url) => url.replace(/\/+$/u, '')),
)

const searchSchema = v.strictObject({
  ...meilisearchChoiceSchema.entries,
  url: v.pipe(
    v.string(),
    v.transform((url) => url.replace(/\/+$/u, '')),
    meilisearchChoiceSchema.entries.url,
  ),
})

/** Everything that a site file may say; `siteSchema` and `meilisearchChoiceSchema` tell what each means. */
const siteFileSchema = v.object({
  title: v.exactOptional(title),
  languages: v.exactOptional(languages),
  description: v.exactOptional(description),
  disclaimer: v.exactOptional(disclaimer),
  copyright: v.exactOptional(copyright),
  license: v.exactOptional(license),
  url: v.exactOptional(v.nullable(webAddressSchema)),
  search: v.exactOptional(searchSchema),
})

export const SITE_FIELDS: readonly string[] = Object.keys(siteFileSchema.entries)

/** What an operator says of the site, and of the server that searches it. */
export type SiteFile = Partial<Site> & { readonly search?: MeilisearchChoice }

/**
 * Reads what an operator says of the site, from JSON or YAML (by the file's extension).
 * @throws Fault that names the file, the field, what was expected and what was found
 */
export async function readSiteFile(path: string): Promise<SiteFile> {
  return parseSite(await readDataFile(path), path)
}

/**
 * Checks what a site file held.
 * @param file its name, for messages
 * @throws Fault
 */
export function parseSite(data: unknown, file: string): SiteFile {
  const site = checkedBy(siteFileSchema, checkedFields(data, SITE_FIELDS, file), file)
  // Whoever exports has it in the environment; everybody can read what an archive says.
  if (site.search && site.search.key === process.env['MEILISEARCH_KEY']) {
    throw new Fault(
      `${file}: search.key is the key that articles are sent with (MEILISEARCH_KEY). Name one that can only search: docs/search.md tells how to make it.`,
    )
  }
  return site
}

function isWebAddress(text: string): boolean {
  if (!URL.canParse(text)) return false
  const url = new URL(text)
  return ['http:', 'https:'].includes(url.protocol) && url.search === '' && url.hash === ''
}
