import { readFile } from 'node:fs/promises'
import * as v from 'valibot'

const packageSchema = v.object({ version: v.string() })

/** The version of this program, as its package states it. */
export async function readVersion(): Promise<string> {
  const text = await readFile(new URL('../../../package.json', import.meta.url), 'utf8')
  return v.parse(packageSchema, JSON.parse(text)).version
}
