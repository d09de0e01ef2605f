import { Fault } from '#cli/fault.ts'
import { closestName } from './closest-name.ts'
import { EXIT, type CommandTable, type ExitCode, type Terminal } from './command.ts'

/**
 * Finds the command that the first argument names and runs it; `--help` anywhere among its options prints its help.
 * @param prefix what was typed before, for messages: `gapan import`
 * @param help printed where no command is named
 */
export async function dispatch(
  args: readonly string[],
  {
    prefix,
    help,
    commands,
  }: { readonly prefix: string; readonly help: string; readonly commands: CommandTable },
  terminal: Terminal,
): Promise<ExitCode> {
  const [name, ...rest] = args
  if (name?.startsWith('-') && asksForHelp(args)) {
    terminal.stdout.write(help)
    return EXIT.fine
  }
  if (name === undefined) {
    terminal.stderr.write(help)
    return EXIT.fault
  }
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (!load) {
    const suggestion = closestName(name, Object.keys(commands))
    const hint = suggestion === null ? `See ${prefix} --help.` : `Did you mean "${prefix} ${suggestion}"?`
    throw new Fault(`There is no command "${prefix} ${name}". ${hint}`)
  }
  const command = await load()
  if (asksForHelp(command.isGroup ? rest.slice(0, 1) : rest)) {
    terminal.stdout.write(command.help)
    return EXIT.fine
  }
  return command.run(rest, terminal)
}

/** Whether `--help` is among options; what follows `--` is none. */
function asksForHelp(args: readonly string[]): boolean {
  const end = args.indexOf('--')
  return args.slice(0, end === -1 ? args.length : end).some((arg) => arg === '--help' || arg === '-h')
}
