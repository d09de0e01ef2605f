import type { Command, CommandTable } from './command.ts'
import { dispatch } from './dispatch.ts'

const HELP = `gapan import: brings what a board published into an archive, or an archive up to date.

Usage: gapan import <source> [options] --archive DIR

Sources
  gnuboard5   a GNUboard 5 site, from a dump or its database: gapan import gnuboard5 --help
  markdown    a folder of Markdown files: gapan import markdown --help
`

const SOURCES: CommandTable = {
  gnuboard5: async () => (await import('./import-gnuboard5.ts')).importGnuboard5Command,
  markdown: async () => (await import('./import-markdown.ts')).importMarkdownCommand,
}

export const importCommand: Command = {
  help: HELP,
  isGroup: true,
  run: (args, terminal) =>
    dispatch(args, { prefix: 'gapan import', help: HELP, commands: SOURCES }, terminal),
}
