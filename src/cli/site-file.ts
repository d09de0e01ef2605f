import { siteSchema, type Site } from '#archive/manifest.ts'
import * as v from 'valibot'
import { checkedBy, checkedFields, readDataFile } from './data-file.ts'

const { copyright, description, disclaimer, languages, license, title } = siteSchema.entries

const webAddressSchema = v.pipe(
  v.string(),
  v.check(isWebAddress, 'an http or https address without a query'),
  v.transform((url) => url.replace(/\/+$/u, '')),
)

/** Everything that a site file may say; `siteSchema` tells what each means. */
const siteFileSchema = v.object({
  title: v.exactOptional(title),
  languages: v.exactOptional(languages),
  description: v.exactOptional(description),
  disclaimer: v.exactOptional(disclaimer),
  copyright: v.exactOptional(copyright),
  license: v.exactOptional(license),
  url: v.exactOptional(v.nullable(webAddressSchema)),
})

export const SITE_FIELDS: readonly string[] = Object.keys(siteFileSchema.entries)

/**
 * Reads what an operator says of the site, from JSON or YAML (by the file's extension).
 * @throws Fault that names the file, the field, what was expected and what was found
 */
export async function readSiteFile(path: string): Promise<Partial<Site>> {
  return parseSite(await readDataFile(path), path)
}

/**
 * Checks what a site file held.
 * @param file its name, for messages
 * @throws Fault
 */
export function parseSite(data: unknown, file: string): Partial<Site> {
  return checkedBy(siteFileSchema, checkedFields(data, SITE_FIELDS, file), file)
}

function isWebAddress(text: string): boolean {
  if (!URL.canParse(text)) return false
  const url = new URL(text)
  return ['http:', 'https:'].includes(url.protocol) && url.search === '' && url.hash === ''
}
