import { expect, test } from 'vitest'
import { withoutAddresses } from './without-addresses.ts'

test.each([
  ['see https://example.org/a?b=c#d now', 'see         example.org         now'],
  ['(https://example.org/a).', '(        example.org  ).'],
  ['www.example.org.', '    example.org.'],
  ['https://example.org', '        example.org'],
  ['HTTP://EXAMPLE.org/x에서 보았다', '       EXAMPLE.org  에서 보았다'],
  ['a.b, 3:4 http:// x', 'a.b, 3:4 http:// x'],
])('%s', (text, spoken) => {
  expect(withoutAddresses(text)).toBe(spoken)
  expect(spoken).toHaveLength(text.length)
})
