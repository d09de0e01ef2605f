import react from '@vitejs/plugin-react'
import { availableParallelism } from 'node:os'
import { messageRuntime } from './src/cli/preview/message-runtime.ts'
import { defineConfig } from 'vitest/config'

/** Tests of service workers: how they come and go, and what can be read without a network. */
const WORKERS = 'tests/browser/{offline,worker-change}.test.ts'

/** One way through the reader in a real browser, so that no run of the tests is without. */
const WALK = 'tests/browser/walk.test.ts'

/** Builds the reader, publishes the sample with it and serves that. Two busy browsers on two cores take their time. */
const published = {
  environment: 'node' as const,
  globalSetup: ['tests/browser/build-and-serve.ts'],
  testTimeout: 60_000,
  hookTimeout: 120_000,
}

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
      { extends: true, test: { ...published, name: 'walk', include: [WALK], retry: 1 } },
      {
        extends: true,
        test: {
          ...published,
          // What needs the reader as it is built, and mostly a browser. Long, so it has a command of its own.
          name: 'browser',
          include: ['tests/{browser,publish}/**/*.test.ts'],
          exclude: [WORKERS, WALK],
          // What is slow once is not wrong.
          retry: 1,
        },
      },
      // When a browser lets a worker go is its own affair.
      {
        extends: true,
        test: { ...published, name: 'workers', include: [WORKERS], retry: 2, testTimeout: 120_000 },
      },
    ],
  },
})
