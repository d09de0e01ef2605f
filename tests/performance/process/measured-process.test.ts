import { existsSync } from 'node:fs'
import { expect, test } from 'vitest'
import { runMeasured } from './measured-process.ts'

/** Holds some memory for a while. */
const HOLD = "const held = Buffer.alloc(150e6, 1); setTimeout(() => console.log(held.length, 'held'), 600)"

const IN_A_THREAD = `new (require('node:worker_threads').Worker)(${JSON.stringify(HOLD)}, { eval: true })`
const IN_A_CHILD = `require('node:child_process').execFileSync(process.execPath, ['-e', ${JSON.stringify(HOLD)}])`

test.skipIf(!existsSync('/proc/self/status'))('memory of threads and children counts', async () => {
  const idle = await runMeasured(process.execPath, ['-e', 'setTimeout(() => {}, 600)'])
  for (const program of [HOLD, IN_A_THREAD, IN_A_CHILD]) {
    const { memoryMB, seconds } = await runMeasured(process.execPath, ['-e', program])
    expect(memoryMB).toBeGreaterThan((idle.memoryMB ?? 0) + 130)
    expect(seconds).toBeGreaterThan(0.6)
  }
})

test.skipIf(!existsSync('/proc/self/stat'))('work counts, waiting does not', async () => {
  // Until it has used half a second, however long that takes on a busy machine.
  const work = 'while (process.cpuUsage().user < 500_000);'
  const working = await runMeasured(process.execPath, ['-e', work])
  const waiting = await runMeasured(process.execPath, ['-e', 'setTimeout(() => {}, 1000)'])
  expect(working.cpuSeconds).toBeGreaterThan(0.48)
  expect(waiting.cpuSeconds).toBeLessThan(0.4)
})

test('what a program says is kept, and a program that fails is an error that tells it', async () => {
  expect((await runMeasured(process.execPath, ['-e', HOLD])).output).toBe('150000000 held\n')
  const failing = runMeasured(process.execPath, ['-e', "console.error('no room'); process.exit(3)"])
  await expect(failing).rejects.toThrow(/ended with 3:\nno room/)
})
