import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { ByteReader, ByteWriter, MalformedBytes } from './bytes.ts'

const number = fc.integer({ min: 0, max: 2 ** 31 - 1 })
const text = fc.string({ unit: 'grapheme' })

test('numbers and texts come back as they were written', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(number, text)), (values) => {
      const writer = new ByteWriter(1)
      for (const value of values) {
        if (typeof value === 'number') writer.number(value)
        else writer.text(value)
      }
      const reader = new ByteReader(writer.toBytes())
      for (const value of values) {
        expect(typeof value === 'number' ? reader.number() : reader.text()).toBe(value)
      }
      expect(reader.isAtEnd).toBe(true)
    }),
  )
})

test.each([[[]], [[0x80]], [[0xff, 0xff, 0xff, 0xff, 0x0f]], [[0x80, 0x80, 0x80, 0x80, 0x80, 0x01]]])(
  '%j is no number',
  (bytes) => {
    expect(() => new ByteReader(Uint8Array.from(bytes)).number()).toThrow(MalformedBytes)
  },
)

test('a text that is longer than what there is is refused', () => {
  expect(() => new ByteReader(Uint8Array.of(200, 1, 65)).text()).toThrow(MalformedBytes)
})
