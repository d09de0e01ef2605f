import { Fault } from '#cli/fault.ts'
import { readRelatedFile } from '#cli/related-file.ts'
import { readSeriesFile } from '#cli/series-file.ts'
import { readSiteFile } from '#cli/site-file.ts'
import { readCapturedAt } from './captured-at.ts'
import type { Command } from './command.ts'
import { parseOptions, requireOption } from './parse-options.ts'
import { runImport } from './run-import.ts'

const HELP = `gapan import markdown: brings a folder of Markdown files into an archive.

Usage: gapan import markdown DIR [options] --archive DIR

  DIR                  site.yaml, and a folder for each board with a Markdown file for each article
  --archive DIR        the folder of the archive; made where there is none, brought up to date where there is one
  --site FILE          what site.yaml says of the site, or should say: title, disclaimer … as JSON or YAML
  --series FILE        which titles make a series, where brackets alone don't tell, as JSON or YAML; kept until another is given
  --related FILE       which headlines to pin beside articles, or never to show there, as JSON or YAML; likewise kept
  --captured-at TIME   when the data was taken, the date of its counts: 2010-03-26T07:30:00+09:00
  --allow-removal      take articles down even where the source lacks more than 20 of them and a tenth of the archive

Exit codes: 0 fine; 1 imported, with findings to look at; 2 nothing was imported; 130 stopped.
`

export const importMarkdownCommand: Command = {
  help: HELP,
  async run(args, terminal) {
    const { values, positionals } = parseOptions(args, {
      options: {
        archive: { type: 'string' },
        site: { type: 'string' },
        series: { type: 'string' },
        related: { type: 'string' },
        'captured-at': { type: 'string' },
        'allow-removal': { type: 'boolean' },
      },
      allowPositionals: true,
    })
    const [folder, ...more] = positionals
    if (folder === undefined) throw new Fault('Name the folder to import. Add --help to see the options.')
    if (more.length > 0) throw new Fault(`One folder can be imported at a time; ${more[0]} is one too many.`)
    const archive = requireOption(values.archive, '--archive DIR')
    const relatedRules = values.related === undefined ? undefined : await readRelatedFile(values.related)
    const seriesRules = values.series === undefined ? undefined : await readSeriesFile(values.series)
    const { createMarkdownImporter } = await import('#cli/importers/markdown/markdown.ts')
    const importer = createMarkdownImporter({
      folder,
      site: values.site === undefined ? {} : await readSiteFile(values.site),
      capturedAt: readCapturedAt(values['captured-at']),
    })
    return runImport(importer, archive, terminal, {
      allowRemoval: values['allow-removal'] === true,
      seriesRules,
      relatedRules,
    })
  },
}
