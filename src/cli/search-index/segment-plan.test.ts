import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { planSegments, type OldSegment } from './segment-plan.ts'

const SIZES = { newest: 2, recent: 4, full: 16, joined: 3 }
const compare = (a: number, b: number) => a - b
const plan = (old: ReadonlyArray<OldSegment<number, string>>, fresh: readonly number[]) =>
  planSegments(old, fresh, compare, SIZES)

/** What a plan is for the import after it. @param edited documents that are not the same any more */
function asOld(
  planned: ReturnType<typeof plan>,
  edited: ReadonlySet<number> = new Set(),
  gone: ReadonlySet<number> = new Set(),
): Array<OldSegment<number, string>> {
  return planned.map(({ level, documents }, place) => ({
    level,
    documents: documents.map((d) => (d === null || edited.has(d) || gone.has(d) ? null : d)),
    mustBeRemade: documents.some((d) => d !== null && gone.has(d)),
    origin: `segment ${place}`,
  }))
}

const layout = (planned: ReturnType<typeof plan>) =>
  planned.map(({ level, documents }) => [level, ...documents])
const range = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => from + index)

test('documents that come in their order give the same segments at once and one after the other', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 30 }), { maxLength: 12 }), (steps) => {
      let planned = plan([], [])
      let count = 0
      for (const step of steps) {
        planned = plan(asOld(planned), range(count, count + step))
        count += step
        expect(layout(planned)).toEqual(layout(plan([], range(0, count))))
      }
    }),
  )
})

test('every document is in one segment, whatever was edited or went', () => {
  const step = fc.record({
    fresh: fc.integer({ min: 0, max: 20 }),
    edited: fc.array(fc.nat(150)),
    gone: fc.array(fc.nat(150)),
  })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 10 }), (steps) => {
      let planned = plan([], [])
      const present = new Set<number>()
      let count = 0
      for (const { fresh, edited, gone } of steps) {
        for (const document of gone) present.delete(document)
        const again = edited.filter((document) => present.has(document))
        const added = range(count, count + fresh)
        count += fresh
        for (const document of added) present.add(document)
        planned = plan(asOld(planned, new Set(again), new Set(gone)), [...new Set([...again, ...added])])
        const found = planned.flatMap(({ documents }) =>
          [...documents].filter((document) => document !== null),
        )
        expect(found.toSorted(compare)).toEqual([...present].toSorted(compare))
        const made = planned.flatMap((segment) => (segment.kind === 'made' ? [segment.documents] : []))
        expect(made).toEqual(made.map((documents) => documents.toSorted(compare)))
      }
    }),
  )
})

test('one more document makes no segment anew but the newest', () => {
  const before = plan([], range(0, 90))
  const after = plan(asOld(before), [90])
  expect(after.map(({ kind, level }) => [kind, level])).toEqual([
    ['kept', 4],
    ['kept', 3],
    ['kept', 3],
    ['kept', 2],
    ['kept', 1],
    ['made', 0],
  ])
  // Two of the newest move on together.
  expect(plan(asOld(after), [91]).map(({ kind, level }) => [kind, level])).toEqual([
    ['kept', 4],
    ['kept', 3],
    ['kept', 3],
    ['made', 2],
  ])
})

test('an edit leaves a gap in a large segment; what is gone leaves none', () => {
  const before = planSegments<number, string>([], range(0, 20_000), compare)
  const edited = planSegments(asOld(before, new Set([5])), [5], compare)
  expect(edited[0]).toMatchObject({ kind: 'kept', level: 3 })
  expect(edited.at(-1)).toMatchObject({ kind: 'made', level: 0 })
  expect(edited.at(-1)?.documents).toContain(5)
  const gone = planSegments(asOld(before, new Set(), new Set([5])), [], compare)
  expect(gone.map(({ kind }) => kind)).toEqual(['made', 'kept', 'kept'])
  expect(gone[0]?.documents).not.toContain(5)
})

test('too many edits of one segment make it anew', () => {
  const before = planSegments<number, string>([], range(0, 20_000), compare)
  const after = planSegments(asOld(before, new Set(range(0, 257))), range(0, 257), compare)
  expect(after[0]).toMatchObject({ kind: 'made', level: 3 })
})
