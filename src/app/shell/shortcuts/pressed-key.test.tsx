import { expect, test } from 'vitest'
import { isKeyTaken, pressedKey } from './pressed-key.ts'

function press(init: KeyboardEventInit): string | null {
  return pressedKey(new KeyboardEvent('keydown', init))
}

test.each<[string, KeyboardEventInit, string | null]>([
  ['a letter', { key: 'j', code: 'KeyJ' }, 'j'],
  ['a letter with the capitals locked', { key: 'J', code: 'KeyJ' }, 'j'],
  ['a letter in Hangul mode', { key: 'ㅓ', code: 'KeyJ' }, 'j'],
  ['a letter that an input method holds back', { key: 'Process', code: 'KeyK' }, 'k'],
  ['a letter on a Russian keyboard', { key: 'о', code: 'KeyJ' }, 'j'],
  ['a letter where the keyboard has it elsewhere', { key: 'j', code: 'KeyC' }, 'j'],
  ['a sign where other keyboards have a letter', { key: "'", code: 'KeyQ' }, "'"],
  ['a sign', { key: '/', code: 'Slash' }, '/'],
  ['a sign that needs Shift', { key: '?', code: 'Slash', shiftKey: true }, '?'],
  ['a letter with Shift', { key: 'J', code: 'KeyJ', shiftKey: true }, null],
  ['a doubled consonant', { key: 'ㅃ', code: 'KeyQ', shiftKey: true }, null],
  ['a letter with Ctrl', { key: 'p', code: 'KeyP', ctrlKey: true }, null],
  ['a letter with Alt', { key: 'n', code: 'KeyN', altKey: true }, null],
  ['a letter with ⌘', { key: 'k', code: 'KeyK', metaKey: true }, null],
  ['a letter within a syllable', { key: 'ㅓ', code: 'KeyJ', isComposing: true }, null],
  ['Enter', { key: 'Enter', code: 'Enter' }, null],
  ['the space bar', { key: ' ', code: 'Space' }, null],
])('%s is %j → %j', (_, init, key) => {
  expect(press(init)).toBe(key)
})

test('in fields, and while a dialog is open, keys are something else’s', () => {
  const page = document.createElement('div')
  page.append(
    document.createElement('input'),
    document.createElement('textarea'),
    document.createElement('select'),
  )
  const edited = document.createElement('p')
  edited.setAttribute('contenteditable', 'true')
  edited.append(document.createElement('b'))
  const plain = document.createElement('button')
  page.append(edited, plain)
  document.body.append(page)
  const taken = [...page.querySelectorAll('input, textarea, select, b')].map(isKeyTaken)
  expect(taken).toEqual([true, true, true, true])
  expect(isKeyTaken(plain)).toBe(false)
  const dialog = document.createElement('dialog')
  page.append(dialog)
  expect(isKeyTaken(plain)).toBe(false)
  dialog.open = true
  expect(isKeyTaken(plain)).toBe(true)
  page.remove()
})
