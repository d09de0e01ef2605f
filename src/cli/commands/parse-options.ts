import { Fault } from '#cli/fault.ts'
import { parseArgs, type ParseArgsConfig } from 'node:util'

/**
 * Parses what follows a command's name.
 * @throws Fault that names the option which is unknown or lacks its value
 */
export function parseOptions<T extends ParseArgsConfig>(
  args: readonly string[],
  config: T,
): ReturnType<typeof parseArgs<T & { args: string[]; strict: true }>> {
  try {
    return parseArgs({ ...config, args: [...args], strict: true })
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause
    // Node's own sentences go on to say how to pass an argument that begins with a dash.
    throw new Fault(`${cause.message.split('. ')[0]}. Add --help to see the options.`)
  }
}

/** @throws Fault where an option that a command can't do without is missing */
export function requireOption(value: string | undefined, name: string): string {
  if (value === undefined || value === '')
    throw new Fault(`${name} is missing. Add --help to see the options.`)
  return value
}
