import { LOOK_SCRIPT } from '#prerender/look-script.ts'
import type { Plugin } from 'vite'

/** Gives the page that is developed on the script that published pages have: it looks as it was chosen from the beginning. */
export function lookInDevelopment(): Plugin {
  return {
    name: 'gapan:look-in-development',
    apply: 'serve',
    transformIndexHtml: () => [{ tag: 'script', children: LOOK_SCRIPT, injectTo: 'head' }],
  }
}
