import { afterEach, expect, test, vi } from 'vitest'
import { openLanguageTables } from './open-language-tables.ts'

afterEach(() => vi.unstubAllGlobals())

test('where there are no workers, nothing happens', () => {
  vi.stubGlobal('Worker', undefined)
  expect(openLanguageTables).not.toThrow()
})
