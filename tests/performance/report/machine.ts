import { cpus, release, totalmem, type } from 'node:os'

/**
 * What was measured, when and on what, in one paragraph that begins a section.
 * @param command as somebody would type it to measure again
 * @param chromium its version, if one took part
 */
export function measuredBy(command: string, chromium: string | null = null): string {
  const cores = cpus()
  const memory = `${Math.round(totalmem() / 2 ** 30)} GB`
  const versions = [
    `${type()} ${release()}`,
    `Node ${process.versions.node}`,
    ...(chromium === null ? [] : [`Chromium ${chromium}`]),
  ]
  const machine = `${cores[0]?.model.trim() ?? 'unknown processor'}, ${cores.length} cores, ${memory}`
  return `Measured ${new Date().toISOString().slice(0, 10)} by \`${command}\` on ${machine}; ${versions.join(', ')}.`
}
