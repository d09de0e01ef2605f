import { expect, test } from 'vitest'
import { placeBeside } from './place-beside.ts'

const bar = { width: 300, height: 44 }
const line = (top: number, left = 100) => ({ top, bottom: top + 30, left })
const place = (first: number, last = first, isTouch = false, left = 100) =>
  placeBeside({
    first: line(first, left),
    last: line(last, left),
    bar,
    window: { width: 360, height: 640 },
    isTouch,
  })

const covers = (first: number, last: number, top: number) => top < last + 30 && top + bar.height > first

test('above the passage, or below it where there is no room; with a finger the other way round', () => {
  expect(place(300)).toEqual({ top: 248, left: 52 })
  expect(place(20)?.top).toBe(58)
  expect(place(300, 360, true)?.top).toBe(430)
  expect(place(500, 560, true)?.top).toBe(392)
})

test('never over the passage while there is room beside it', () => {
  const covered: string[] = []
  for (const isTouch of [false, true]) {
    for (let first = -20; first < 640; first += 10) {
      for (let last = first; last < 640; last += 30) {
        const spot = place(first, last, isTouch)
        const [roomAbove, roomBelow] = isTouch ? [116, 92] : [60, 60]
        const hasRoom = first >= roomAbove || 640 - (last + 30) >= roomBelow
        if (spot && hasRoom && covers(first, last, spot.top)) covered.push(`${first} to ${last}: ${spot.top}`)
      }
    }
  }
  expect(covered).toEqual([])
  // A passage that fills the window has to bear it.
  expect(place(-20, 620)?.top).toBe(640 - bar.height - 8)
})

test('within the window, and away with a passage that is out of sight', () => {
  expect(place(300, 300, false, 350)?.left).toBe(52)
  expect(place(-200, -100)).toBeNull()
  expect(place(700, 730)).toBeNull()
})
