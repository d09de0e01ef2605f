import type { Plugin } from 'vite'
import { contentSecurityPolicy as policy } from '../publish/hosting/content-security-policy.ts'

/** Puts the policy first in the head of the built page. The development server needs inline scripts, so it has none. */
export function contentSecurityPolicy(): Plugin {
  return {
    name: 'gapan:content-security-policy',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: {
          'http-equiv': 'Content-Security-Policy',
          content: policy({ styleHashes: [], forHeader: false }),
        },
        injectTo: 'head-prepend',
      },
    ],
  }
}
