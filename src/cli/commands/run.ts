import { Fault } from '#cli/fault.ts'
import { EXIT, type CommandTable, type ExitCode, type Terminal } from './command.ts'
import { dispatch } from './dispatch.ts'
import { systemFault } from './system-fault.ts'
import { readVersion } from './version.ts'

const HELP = `gapan: makes archives of bulletin-board news and looks after them.

Usage: gapan <command> [options]

Commands
  import gnuboard5   import the boards of a GNUboard 5 site, from a dump or its database
  import markdown    import a folder of Markdown files
  check              look through an archive and report what is wrong with it
  publish            make a complete site of an archive
  search-export      send an archive to a Meilisearch server, which then searches it
  preview            serve a published site on this machine

Options
  --help             help on gapan or on a command: gapan import gnuboard5 --help
  --version          print the version of gapan

Exit codes: 0 fine; 1 there are findings to look at; 2 the command could not do its work; 130 stopped.
`

const COMMANDS: CommandTable = {
  import: async () => (await import('./import.ts')).importCommand,
  check: async () => (await import('./check.ts')).checkCommand,
  publish: async () => (await import('./publish.ts')).publishCommand,
  'search-export': async () => (await import('./search-export.ts')).searchExportCommand,
  preview: async () => (await import('./preview.ts')).previewCommand,
}

/**
 * Runs `gapan` with its arguments.
 * @returns the exit code; faults are told on stderr and never thrown
 */
export async function run(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { stderr, signal, debug } = terminal
  try {
    if (args[0] === '--version') {
      terminal.stdout.write(`${await readVersion()}\n`)
      return EXIT.fine
    }
    return await dispatch(args, { prefix: 'gapan', help: HELP, commands: COMMANDS }, terminal)
  } catch (cause) {
    if (signal.aborted) {
      stderr.write('Stopped. No file is half-written: run the command again to finish.\n')
      return EXIT.stopped
    }
    const told = cause instanceof Fault ? cause.message : systemFault(cause)
    if (told !== null && (cause instanceof Fault || !debug)) {
      stderr.write(`${told}\n`)
    } else {
      const message = cause instanceof Error ? cause.message : String(cause)
      const stack = cause instanceof Error && cause.stack !== undefined ? cause.stack : message
      stderr.write(
        debug
          ? `${stack}\n`
          : `Something went wrong that gapan did not foresee: ${message}\nSet GAPAN_DEBUG=1 to see where.\n`,
      )
    }
    return EXIT.fault
  }
}
