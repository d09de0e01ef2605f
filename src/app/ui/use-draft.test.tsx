import { act, renderHook } from '@testing-library/react'
import { expect, test } from 'vitest'
import { useDraft } from './use-draft.ts'

function field(settled: string) {
  const { result, rerender } = renderHook((address: string) => useDraft(address), { initialProps: settled })
  return {
    text: () => result.current[0],
    type: (text: string) => act(() => result.current[1](text)),
    send: (text: string) => act(() => result.current[2](text)),
    /** The address says something. */
    settle: (address: string) => rerender(address),
  }
}

test('what comes back from the address late takes back no letter', () => {
  const { text, type, send, settle } = field('')
  type('f')
  send('f')
  type('fe')
  send('fe')
  type('fer')
  settle('f')
  expect(text()).toBe('fer')
  settle('fe')
  expect(text()).toBe('fer')
})

test('an address that skips what was sent is the field’s own too', () => {
  const { text, type, send, settle } = field('')
  type('f')
  send('f')
  type('fe')
  send('fe')
  settle('fe')
  type('fer')
  expect(text()).toBe('fer')
  // Sent before, and settled since: now it is somebody going back.
  settle('f')
  expect(text()).toBe('f')
})

test('what an address says by itself stands in the field', () => {
  const { text, type, send, settle } = field('ferry')
  type('')
  send('')
  settle('')
  settle('ferry')
  expect(text()).toBe('ferry')
})

test('sending what the address says already leaves no trace', () => {
  const { text, type, send, settle } = field('ferry')
  type('ferry ')
  type('ferry')
  send('ferry')
  type('boat')
  send('boat')
  settle('boat')
  settle('ferry')
  expect(text()).toBe('ferry')
})
