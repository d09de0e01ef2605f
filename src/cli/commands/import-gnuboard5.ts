import { Fault } from '#cli/fault.ts'
import type { Tables } from '#cli/importers/gnuboard5/tables.ts'
import { readRelatedFile } from '#cli/related-file.ts'
import { readSeriesFile } from '#cli/series-file.ts'
import { readSiteFile } from '#cli/site-file.ts'
import { readCapturedAt } from './captured-at.ts'
import type { Command } from './command.ts'
import { parseOptions, requireOption } from './parse-options.ts'
import { runImport } from './run-import.ts'

const HELP = `gapan import gnuboard5: brings the boards of a GNUboard 5 site into an archive. Only what guests
may read is taken.

Usage: gapan import gnuboard5 (--dump FILE | --database URL) [options] --archive DIR

  --dump FILE          a dump of its database: .sql or .sql.gz
  --database URL       or the database itself, which is only read: mysql://user:password@host:3306/name
  --files DIR          its folder "data", for attachments and images
  --encoding NAME      of the dump, where it is not UTF-8: euc-kr
  --prefix PREFIX      of its tables, where there are several boards in one database: g5_
  --site FILE          the site's title, disclaimer, languages, address … as JSON or YAML
  --series FILE        which titles make a series, where brackets alone don't tell, as JSON or YAML; kept until another is given
  --related FILE       which headlines to pin beside articles, or never to show there, as JSON or YAML; likewise kept
  --captured-at TIME   when the data was taken, the date of its counts: 2010-03-26T07:30:00+09:00
  --archive DIR        the folder of the archive; made where there is none, brought up to date where there is one
  --allow-removal      take articles down even where the source lacks more than 20 of them and a tenth of the archive

Exit codes: 0 fine; 1 imported, with findings to look at; 2 nothing was imported; 130 stopped.
`

export const importGnuboard5Command: Command = {
  help: HELP,
  async run(args, terminal) {
    const { values } = parseOptions(args, {
      options: {
        dump: { type: 'string' },
        database: { type: 'string' },
        files: { type: 'string' },
        encoding: { type: 'string' },
        prefix: { type: 'string' },
        site: { type: 'string' },
        series: { type: 'string' },
        related: { type: 'string' },
        'captured-at': { type: 'string' },
        'allow-removal': { type: 'boolean' },
        archive: { type: 'string' },
      },
    })
    const archive = requireOption(values.archive, '--archive DIR')
    const relatedRules = values.related === undefined ? undefined : await readRelatedFile(values.related)
    const seriesRules = values.series === undefined ? undefined : await readSeriesFile(values.series)
    const capturedAt = readCapturedAt(values['captured-at'])
    const { dump, database, encoding } = values
    if (encoding !== undefined && dump === undefined) {
      throw new Fault('--encoding is of a dump; a database tells its own.')
    }
    const { createGnuboard5Importer } = await import('#cli/importers/gnuboard5/gnuboard5.ts')
    const importer = createGnuboard5Importer({
      tables: await openTables(dump, database, encoding),
      files: values.files ?? null,
      prefix: values.prefix ?? null,
      site: values.site === undefined ? {} : await readSiteFile(values.site),
      capturedAt,
    })
    return runImport(importer, archive, terminal, {
      allowRemoval: values['allow-removal'] === true,
      seriesRules,
      relatedRules,
    })
  },
}

/** Only what is asked for is loaded: a dump needs no database driver. */
async function openTables(
  dump: string | undefined,
  database: string | undefined,
  encoding: string | undefined,
): Promise<Tables> {
  if (dump !== undefined && database === undefined) {
    const { dumpTables } = await import('#cli/importers/gnuboard5/dump-tables.ts')
    return dumpTables({ path: dump, ...(encoding !== undefined && { encoding }) })
  }
  if (database !== undefined && dump === undefined) {
    const { databaseTables } = await import('#cli/importers/gnuboard5/database-tables.ts')
    return databaseTables(database)
  }
  throw new Fault('Give either --dump FILE or --database URL. Add --help to see the options.')
}
