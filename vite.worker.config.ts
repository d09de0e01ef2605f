import { defineConfig } from 'vite'

/**
 * Builds the service worker: one script without imports, since not every browser lets workers have them. `--mode
 * remover` builds the one that takes its place when it shall go.
 */
export default defineConfig(({ mode }) => {
  const name = mode === 'remover' ? 'remover' : 'worker'
  return {
    publicDir: false,
    // Workbox talks a lot while it is developed with.
    define: { 'process.env.NODE_ENV': JSON.stringify('production') },
    build: {
      target: ['chrome111', 'edge111', 'firefox114', 'safari16.4'],
      outDir: 'dist/worker',
      emptyOutDir: false,
      modulePreload: false,
      rolldownOptions: {
        input: `src/worker/${name}.ts`,
        output: { format: 'iife', entryFileNames: `${name}.js` },
      },
    },
  }
})
