import react from '@vitejs/plugin-react'
import { messageRuntime } from './src/cli/preview/message-runtime.ts'
import { defineConfig } from 'vitest/config'

/** Tests of the change of service workers. */
const WORKER_CHANGE = 'tests/browser/worker-change.test.ts'

export default defineConfig({
  resolve: { alias: messageRuntime },
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
            'src/{archive,sources,worker,cli}/**/*.test.ts',
            'src/app/**/*.test.ts',
            'tests/{architecture,contracts,head,performance,sample}/**/*.test.ts',
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
          // Real web servers with the configurations that publish writes.
          name: 'hosting',
          environment: 'node',
          include: ['tests/hosting/**/*.test.ts'],
          testTimeout: 20_000,
          // A port that one has found free must not be found by another.
          fileParallelism: false,
        },
      },
      {
        extends: true,
        test: {
          // What needs the reader as it is built, and mostly a browser.
          name: 'browser',
          environment: 'node',
          include: ['tests/{browser,publish}/**/*.test.ts'],
          exclude: [WORKER_CHANGE],
          globalSetup: ['tests/browser/build-and-serve.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          // How service workers come and go: mostly waiting for browsers, so it has a command of its own.
          name: 'workers',
          environment: 'node',
          include: [WORKER_CHANGE],
          // When a browser lets a worker go is its own affair, and a busy one takes its time.
          retry: 2,
          globalSetup: ['tests/browser/build-and-serve.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
