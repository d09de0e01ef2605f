import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          environment: 'node',
          include: ['src/{archive,sources,cli}/**/*.test.ts', 'tests/*.test.ts'],
        },
      },
    ],
  },
})
