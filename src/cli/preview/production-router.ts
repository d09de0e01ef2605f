import { resolve } from 'node:path'

/**
 * react-router without its warnings for developers. The package has this half too, and names it to nobody who imports modules; what
 * it exports is the same.
 */
export const productionRouter = {
  find: /^react-router$/,
  replacement: resolve('node_modules/react-router/dist/production/index.mjs'),
}
