import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { inTemporaryFolder } from './temporary-folder.ts'

const module = (file: string) => JSON.stringify(resolve('tests/performance/process', file))

test('the folder is there for the task and gone after it, a failure included', async () => {
  const seen = await inTemporaryFolder((folder) => Promise.resolve([folder, existsSync(folder)]))
  expect(seen[1]).toBe(true)
  expect(existsSync(String(seen[0]))).toBe(false)
  let failed = ''
  const failing = inTemporaryFolder((folder) => {
    failed = folder
    return Promise.reject(new Error('no room'))
  })
  await expect(failing).rejects.toThrow('no room')
  expect(existsSync(failed)).toBe(false)
})

test('a measurement that is stopped leaves neither its folder nor the program that it measured', async () => {
  const program = `
    const { inTemporaryFolder } = await import(${module('temporary-folder.ts')})
    const { runMeasured } = await import(${module('measured-process.ts')})
    await inTemporaryFolder(async (folder) => {
      setTimeout(() => console.log(folder), 300)
      await runMeasured('sleep', ['60.5'])
    })`
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', program])
  const [data] = await once(child.stdout, 'data')
  const folder = String(data).trim()
  expect(existsSync(folder)).toBe(true)
  child.kill('SIGTERM')
  // Its streams close only when the measured program has let go of them too.
  expect((await once(child, 'close'))[0]).toBe(130)
  expect(existsSync(folder)).toBe(false)
}, 20_000)
