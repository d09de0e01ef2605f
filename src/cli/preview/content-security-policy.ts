import type { Plugin } from 'vite'

/**
 * The policy of the built page. `img-src` names other hosts because a reader may ask for a foreign
 * image; the application requests none unbidden (a browser test counts the requests).
 */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' https: http:",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types gapan',
].join('; ')

/** Puts the policy first in the head of the built page. The development server needs inline scripts, so it has none. */
export function contentSecurityPolicy(): Plugin {
  return {
    name: 'gapan:content-security-policy',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: POLICY },
        injectTo: 'head-prepend',
      },
    ],
  }
}
