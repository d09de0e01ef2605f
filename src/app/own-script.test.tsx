import { afterEach, expect, test, vi } from 'vitest'
import { ownScript } from './own-script.ts'

afterEach(() => vi.unstubAllGlobals())

test('where a browser knows no trusted types, the address is what it was', () => {
  expect(ownScript('gapan', '/news/sw.js')).toBe('/news/sw.js')
})

test('a policy of that name makes the one address, whatever it is asked for', () => {
  const createPolicy = vi.fn<NonNullable<Window['trustedTypes']>['createPolicy']>((_name, rules) => ({
    createScriptURL: (address) => new URL(rules.createScriptURL(address), 'https://example.org'),
  }))
  vi.stubGlobal('trustedTypes', { createPolicy })
  expect(String(ownScript('gapan-start', '/assets/own.js'))).toBe('https://example.org/assets/own.js')
  expect(createPolicy).toHaveBeenCalledOnce()
  const [name, rules] = createPolicy.mock.calls[0] ?? []
  expect(name).toBe('gapan-start')
  expect(rules?.createScriptURL('/assets/other.js')).toBe('/assets/own.js')
})
