/** The beginning of a thread that makes pages: lets it read TypeScript, as the command itself does, and goes on there. */
import { register } from 'tsx/esm/api'

register()
await import('./page-worker.ts')
