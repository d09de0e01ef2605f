import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { AddressList } from './address-list.ts'

test('addresses come back as they were added, in their order', () => {
  const address = fc.record({
    path: fc.string({ unit: 'grapheme', maxLength: 300, size: 'max' }),
    mark: fc.nat(),
  })
  fc.assert(
    fc.property(fc.array(address, { maxLength: 60 }), (addresses) => {
      const list = new AddressList()
      for (const each of addresses) list.add(each)
      expect([...list]).toEqual(addresses)
    }),
  )
})
