import { currentLocale } from './locale.ts'

/**
 * What compiled messages ask for at run time, in place of Paraglide's own runtime, which also knows cookies,
 * addresses and servers (1.5 KB gzip). The build and the tests put it in its place: `vite.config.ts`.
 */
export const getLocale = currentLocale

/** Paraglide's switch for builds of one language. We have none. */
export const experimentalStaticLocale = undefined
