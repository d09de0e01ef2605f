// @vitest-environment jsdom
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { toXml, toXmlDocument, withoutForbidden, xml } from './xml.ts'

function parse(text: string): Element {
  const document = new DOMParser().parseFromString(text, 'application/xml')
  expect(document.querySelector('parsererror')?.textContent).toBeUndefined()
  return document.documentElement
}

/** Any text, and often what is hard: markup, controls, halves of surrogate pairs, ends of CDATA. */
const anyText = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        ']]>',
        '<b>',
        '&amp;',
        '"',
        '\r\n',
        '\r',
        '\t',
        '\0',
        '\u000B',
        '\uFFFE',
        '\uD83D',
        '\uDE00',
        '가',
      ),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''))

test('any text comes back out of the parser, but for the characters that XML forbids', () => {
  fc.assert(
    fc.property(anyText, anyText, (text, value) => {
      const element = parse(toXmlDocument(xml('a', { b: value }, text, xml('c', {}))))
      expect(element.textContent).toBe(withoutForbidden(text))
      expect(element.getAttribute('b')).toBe(withoutForbidden(value))
    }),
    { numRuns: 500 },
  )
})

test('only what XML forbids is taken out of a text', () => {
  expect(withoutForbidden('가\t\n\r<]]>\u0085\u{1F6A2}')).toBe('가\t\n\r<]]>\u0085\u{1F6A2}')
  expect(withoutForbidden('a\0b\u001Fc\uFFFFd\uD83De\uDE00f')).toBe('abcdef')
})

test('attributes without a value are left out, and empty elements are short', () => {
  expect(toXml(xml('link', { rel: 'self', length: undefined }))).toBe('<link rel="self"/>')
})
