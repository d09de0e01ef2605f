import { resolve } from 'node:path'

/** Lets compiled messages import our runtime (`src/app/i18n/message-runtime.ts`) where they name Paraglide's. */
export const messageRuntime = {
  find: /^\.\.\/runtime\.js$/,
  replacement: resolve('src/app/i18n/message-runtime.ts'),
}
