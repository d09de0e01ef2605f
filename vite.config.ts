import { paraglideVitePlugin } from '@inlang/paraglide-js'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { archiveDirectory } from './src/cli/preview/archive-directory.ts'
import { messageRuntime } from './src/cli/preview/message-runtime.ts'
import { contentSecurityPolicy } from './src/cli/preview/content-security-policy.ts'

/**
 * Modules that wait for the page that needs them. All others make up one file: whatever is opened first
 * needs them, and one file compresses better than several (by 2.7 KB of 130, measured).
 */
const ON_DEMAND =
  /[\\/]src[\\/]app[\\/](?:pages[\\/](?:about|article|board|front)|features|body|i18n[\\/]compiled[\\/]messages)[\\/]/

export default defineConfig(({ command }) => ({
  plugins: [
    react(),
    paraglideVitePlugin({
      project: './src/app/i18n/project.inlang',
      outdir: './src/app/i18n/compiled',
      strategy: ['baseLocale'],
      disableAsyncLocalStorage: true,
      emitReadme: false,
      emitPrettierIgnore: false,
    }),
    // GAPAN_ARCHIVE=/some/dir reads that archive in place of the sample.
    archiveDirectory(process.env['GAPAN_ARCHIVE'] ?? 'public/archive'),
    contentSecurityPolicy(),
  ],
  resolve: { alias: [messageRuntime] },
  // Names that are only for machines are short in the build.
  css: { modules: { generateScopedName: command === 'build' ? '[hash:base64:5]' : '[name]_[local]' } },
  server: { port: 5173 },
  preview: { port: 4173 },
  build: {
    target: ['chrome111', 'edge111', 'firefox114', 'safari16.4'],
    // light-dark() and container queries, which the styles use: browsers since May 2024.
    cssTarget: ['chrome123', 'edge123', 'firefox121', 'safari17.5'],
    manifest: true,
    // The polyfill is an inline script, which the content security policy refuses.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'reader', test: (id) => !ON_DEMAND.test(id) },
            { name: 'words', test: /[\\/]i18n[\\/]compiled[\\/]messages[\\/]/, minShareCount: 2 },
          ],
        },
      },
    },
  },
}))
