import { afterEach, expect, test } from 'vitest'
import { formatBytes } from './format.ts'
import { speakLanguageOfPage, speakLanguageOfReader } from './locale.ts'

afterEach(speakLanguageOfReader)

test.each([
  [0, '0 bytes', '0바이트'],
  [1, '1 byte', '1바이트'],
  [999, '999 bytes', '999바이트'],
  [1000, '1 kB', '1kB'],
  [48_260, '48.3 kB', '48.3kB'],
  [3_200_000, '3.2 MB', '3.2MB'],
])('%i bytes are written in the unit that suits them', (bytes, english, korean) => {
  speakLanguageOfPage('en')
  expect(formatBytes(bytes)).toBe(english)
  speakLanguageOfPage('ko')
  expect(formatBytes(bytes)).toBe(korean)
})
