import { expect, test } from 'vitest'
import { cleanLine, leadOf } from './plain-text.ts'

test('a line has no controls, no stacked marks and single spaces', () => {
  expect(cleanLine('  제목\u0007 \u202Eabc\r\n둘째\u200B ')).toBe('제목 abc 둘째')
  expect(cleanLine(`z${'\u0301'.repeat(40)}`)).toBe(`z${'\u0301'.repeat(4)}`)
})

test('a Hangul title in separate letters keeps them', () => {
  expect(cleanLine('한글'.normalize('NFD')).normalize('NFC')).toBe('한글')
})

test('a lead ends at a space and is at most 160 characters', () => {
  const lead = leadOf('강변 소식 '.repeat(100))
  expect(Array.from(lead).length).toBeLessThanOrEqual(160)
  expect(lead.endsWith('강변…') || lead.endsWith('소식…')).toBe(true)
  expect(leadOf('짧은 글')).toBe('짧은 글')
  expect(Array.from(leadOf('가'.repeat(500)))).toHaveLength(160)
})
