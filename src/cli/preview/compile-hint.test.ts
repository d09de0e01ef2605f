import { build } from 'vite'
import { expect, test } from 'vitest'
import { compileHint } from './compile-hint.ts'

const SOURCES: Readonly<Record<string, string>> = {
  'virtual:first': 'export const more = () => import("virtual:late")',
  'virtual:late': 'import "./late.css"; export const late = 1',
}

test('the hint is the first thing in the chunks that it is for, and in no other', async () => {
  const made = await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [
      {
        name: 'sources',
        enforce: 'pre',
        resolveId: (id) => (id in SOURCES ? id : id.endsWith('late.css') ? '/late.css' : null),
        // Styles of late code make Vite put its list of files before all else.
        load: (id) => SOURCES[id] ?? (id === '/late.css' ? 'p { color: red }' : null),
      },
      compileHint(/^first$/),
    ],
    build: {
      write: false,
      rolldownOptions: { input: { first: 'virtual:first' }, preserveEntrySignatures: 'strict' },
    },
  })
  const outputs = [made].flat().flatMap((result) => ('output' in result ? result.output : []))
  const codeOf = (start: string) =>
    outputs.flatMap((file) => (file.type === 'chunk' && file.name.includes(start) ? [file.code] : []))[0] ??
    ''
  expect(codeOf('first')).toMatch(/^\/\/# allFunctionsCalledOnLoad\n.*__vite__mapDeps/)
  expect(codeOf('late')).toContain('late')
  expect(codeOf('late')).not.toContain('allFunctionsCalledOnLoad')
})
