import react from '@vitejs/plugin-react'
import { messageRuntime } from './src/cli/preview/message-runtime.ts'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  resolve: { alias: [messageRuntime] },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          environment: 'node',
          // Several tests import whole archives; a busy machine takes its time for that.
          testTimeout: 60_000,
          include: [
            'src/{archive,sources,cli}/**/*.test.ts',
            'src/app/**/*.test.ts',
            'tests/{contracts,architecture,sample,performance}/**/*.test.ts',
          ],
        },
      },
      {
        extends: true,
        plugins: [react()],
        test: {
          name: 'components',
          environment: 'jsdom',
          include: ['src/app/**/*.test.tsx'],
          setupFiles: ['tests/components/setup.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          environment: 'node',
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: ['tests/browser/build-and-serve.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          // One Chromium at a time: two cores are few.
          fileParallelism: false,
        },
      },
    ],
  },
})
