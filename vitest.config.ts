import react from '@vitejs/plugin-react'
import { availableParallelism } from 'node:os'
import { messageRuntime } from './src/cli/preview/message-runtime.ts'
import { defineConfig } from 'vitest/config'

/** Tests of service workers: how they come and go, and what can be read without a network. */
const WORKERS = 'tests/browser/{offline,worker-change}.test.ts'

export default defineConfig({
  resolve: { alias: messageRuntime },
  test: {
    // Mostly waiting for browsers and servers: on a machine of two cores it would be one at a time otherwise.
    maxWorkers: Math.max(2, Math.ceil(availableParallelism() * 0.75)),
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
            'tests/*.test.ts',
            'tests/{architecture,audit,contracts,head,performance,sample}/**/*.test.ts',
          ],
        },
      },
      {
        extends: true,
        plugins: [react()],
        test: {
          name: 'components',
          environment: 'jsdom',
          // Whole pages are drawn and used: on a busy machine that takes its time.
          testTimeout: 30_000,
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
          exclude: [WORKERS],
          globalSetup: ['tests/browser/build-and-serve.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          // Two browsers on two busy cores: what is slow once is not wrong.
          retry: 1,
        },
      },
      {
        extends: true,
        test: {
          // Mostly waiting for browsers, so they have a command of their own.
          name: 'workers',
          environment: 'node',
          include: [WORKERS],
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
