import { PAUSE_STYLES, START_SCRIPT } from '#prerender/start-script.ts'
import type { Plugin } from 'vite'

/** Puts the script that starts the reader on published pages, and the pause before it, among the files of the build. */
export function startScript(): Plugin {
  return {
    name: 'gapan:start-script',
    apply: 'build',
    generateBundle() {
      this.emitFile({ type: 'asset', name: 'starter.js', source: START_SCRIPT })
      this.emitFile({ type: 'asset', name: 'pause.css', source: PAUSE_STYLES })
    },
  }
}
