/** Runs `gapan` and tells the process that measures it, at file descriptor 3, the most memory held, in KB. */
import { writeSync } from 'node:fs'

process.on('exit', () => writeSync(3, String(process.resourceUsage().maxRSS)))
await import('#cli/main.ts')
