import { Fault } from '#cli/fault.ts'
import { serveSite } from '#cli/preview/serve-site.ts'
import { once } from 'node:events'
import { resolve } from 'node:path'
import { EXIT, type Command } from './command.ts'
import { parseOptions, requireOption } from './parse-options.ts'

const HELP = `gapan preview: serves a published site on this machine, to look at it before it goes out.

Usage: gapan preview --out DIR [--port 4173]

  --out DIR     the folder of the site
  --port PORT   where it is served: http://localhost:PORT
`

export const previewCommand: Command = {
  help: HELP,
  async run(args, { stdout, signal }) {
    const { values } = parseOptions(args, { options: { out: { type: 'string' }, port: { type: 'string' } } })
    const out = resolve(requireOption(values.out, '--out DIR'))
    const port = Number(values.port ?? 4173)
    if (!Number.isInteger(port) || port < 0 || port > 65_535)
      throw new Fault(`--port ${values.port} is no port.`)
    const site = await serveSite(out, port)
    stdout.write(`Serving ${out} at ${site.url}\nStop with Ctrl+C.\n`)
    await once(signal, 'abort')
    await site.close()
    return EXIT.fine
  },
}
