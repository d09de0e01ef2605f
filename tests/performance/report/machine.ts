import { cpus, loadavg, release, totalmem, type } from 'node:os'

/** How busy the machine was with other things before anything was measured: processes that wanted a processor. */
const [busy = 0] = loadavg()
if (busy > 0.5) {
  console.error(`This machine is busy with other things (load ${busy.toFixed(1)}): times will be longer.`)
}

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
  const machine = `${cores[0]?.model.trim() ?? 'unknown processor'}, ${cores.length} cores, ${memory}, load ${busy.toFixed(1)} before`
  return `Measured ${new Date().toISOString().slice(0, 10)} by \`${command}\` on ${machine}; ${versions.join(', ')}.`
}
