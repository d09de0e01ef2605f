import { resolve } from 'node:path'

/** Lets compiled messages import our own small parts where they name Paraglide's. */
export const messageRuntime = [
  { find: /^\.\.\/runtime\.js$/, replacement: resolve('src/app/i18n/message-runtime.ts') },
  { find: /^\.\.\/registry\.js$/, replacement: resolve('src/app/i18n/message-registry.ts') },
]
