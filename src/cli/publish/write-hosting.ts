import type { Manifest } from '#archive/manifest.ts'
import { slugsSchema } from '#archive/slugs.ts'
import type { Finding } from '#cli/findings.ts'
import { ASSET_KINDS } from '#prerender/prerenderer.ts'
import { LOOK_SCRIPT } from '#prerender/look-script.ts'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { readPart } from './archive-files.ts'
import { hostingFiles } from './hosting/hosting-files.ts'
import type { OldSlug } from './hosting/old-slugs.ts'
import { policyHash } from './page-maker.ts'
import type { ReaderBuild } from './reader-build.ts'
import { searchOrigins } from './search-origins.ts'
import { seriesAliases } from './series-groups.ts'
import type { SiteAddress } from './site-address.ts'
import type { SiteFiles } from './site-files.ts'

interface HostingJob {
  readonly archive: string
  readonly out: string
  readonly manifest: Manifest
  readonly address: SiteAddress
  readonly build: ReaderBuild
  readonly pages: boolean
  readonly report: (finding: Finding) => void
}

/** Writes what each kind of web host wants to be told of the site. */
export function writeHosting(
  { archive, out, manifest, address, build, pages, report }: HostingJob,
  files: SiteFiles,
): void {
  const written = hostingFiles({
    site: address,
    root: out,
    styleHashes: ASSET_KINDS.map((kind) => policyHash(build.assets[kind].styles)),
    scriptHashes: [policyHash(LOOK_SCRIPT)],
    connectTo: searchOrigins(manifest),
    boards: manifest.boards.map(({ id }) => id),
    slugs: readSlugs(archive, manifest, report),
    mergedSeries: seriesAliases(archive, report),
    pages,
  })
  for (const [path, text] of written) files.write(path, text)
}

/** The old addresses with a slug, in the order of the archive; a file of them that can't be read costs no other. */
function* readSlugs(
  archive: string,
  { boards }: Manifest,
  report: (finding: Finding) => void,
): Generator<OldSlug> {
  for (const { id: board } of boards) {
    const folder = join(archive, 'slugs', board)
    if (!existsSync(folder)) continue
    for (const name of readdirSync(folder)
      .filter((entry) => /^[0-9a-f]{2}\.json$/u.test(entry))
      .toSorted()) {
      const slugs = readPart(slugsSchema, join(folder, name))
      if (slugs) for (const [slug, id] of Object.entries(slugs)) yield { board, slug, id }
      else {
        report({
          file: `slugs/${board}/${name}`,
          where: 'file',
          rule: 'old-addresses-left-out',
          expected: 'slugs with the numbers of their articles',
          found: 'something else',
        })
      }
    }
  }
}
