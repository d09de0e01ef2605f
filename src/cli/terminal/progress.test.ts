import { expect, test } from 'vitest'
import { createProgress } from './progress.ts'

/** Progress with a clock and a stream that a test can look at. */
function fakeProgress(isTTY: boolean) {
  const written: string[] = []
  let time = 0
  const progress = createProgress({ isTTY, write: (text) => written.push(text) }, 'articles', () => time)
  return { progress, written, pass: (milliseconds: number) => (time += milliseconds) }
}

test('on a terminal one line rewrites itself, with a rate, and goes at the end', () => {
  const { progress, written, pass } = fakeProgress(true)
  progress.step('read', 1, null)
  pass(500)
  progress.step('read', 1000, null)
  pass(10)
  progress.step('read', 1001, null)
  progress.end()
  expect(written).toEqual(['\r1,000 articles read, 2,000/s\u001B[K', '\r\u001B[K'])
})

test('elsewhere there is a plain line every few seconds', () => {
  const { progress, written, pass } = fakeProgress(false)
  for (let done = 0; done <= 12; done += 1) {
    progress.step('written', done, 20)
    pass(1000)
  }
  progress.end()
  expect(written).toEqual([
    '5 of 20 articles written, 1/s, 15 s left\n',
    '10 of 20 articles written, 1/s, 10 s left\n',
  ])
})

test('the rate of each phase counts from its own beginning', () => {
  const { progress, written, pass } = fakeProgress(true)
  progress.step('read', 1, null)
  pass(60_000)
  progress.step('written', 0, 100)
  pass(1000)
  progress.step('written', 50, 100)
  expect(written).toEqual(['\r50 of 100 articles written, 50/s, 1 s left\u001B[K'])
})
