import { element, text } from '#cli/body/nodes.ts'
import { expect, test } from 'vitest'
import { bodyLine } from './body-words.ts'

test('blocks, cells and breaks part words; bold letters in one do not', () => {
  const body = {
    type: 'root' as const,
    children: [
      element('p', {}, [text('나룻'), element('strong', {}, [text('배')]), text('가')]),
      element('p', {}, [text('떠'), element('br', {}, []), text('났다')]),
      element('table', {}, [
        element('tr', {}, [element('td', {}, [text('one')]), element('td', {}, [text('two')])]),
      ]),
    ],
  }
  expect(bodyLine(body)).toBe('나룻배가 떠 났다 one two')
})
