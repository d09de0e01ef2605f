import { existsSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { runMeasured } from './measured-process.ts'

/**
 * The folder of a package that only a measurement needs; no dependency of the project, so it is installed when
 * it is first asked for, beside the project's own packages, and kept.
 * @param version exact, so that figures of another day are of the same program
 */
export async function packageOnDemand(name: string, version: string): Promise<string> {
  const home = resolve('node_modules/.cache', `${name.split('/').at(-1)}-${version}`)
  const folder = join(home, 'node_modules', name)
  if (existsSync(join(home, 'complete'))) return folder
  console.error(`Installing ${name} ${version} into ${home} …`)
  await mkdir(home, { recursive: true })
  await writeFile(join(home, 'package.json'), '{ "private": true }\n')
  const flags = ['--save-exact', '--ignore-scripts', '--no-audit', '--no-fund']
  await runMeasured('npm', ['install', '--prefix', home, ...flags, `${name}@${version}`], { cwd: home })
  await writeFile(join(home, 'complete'), '')
  return folder
}
