import { readdirSync } from 'node:fs'
import { join, relative } from 'node:path'

/**
 * Names of classes that are as short as they compress: a letter for the module of styles, a number for the name within it
 * (`c4`). A hash for each would be a tenth of what a page has to bring before its text. The same files give the same
 * names, so that both builds agree.
 * @param folder below which all modules of styles lie
 */
export function shortClassNames(folder: string): (name: string, file: string) => string {
  const modules = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.module.css'))
    .toSorted()
  const names = new Map<string, Map<string, number>>()
  return (name, file) => {
    const module = modules.indexOf(relative(folder, join(file)))
    if (module === -1) throw new Error(`${file} does not lie below ${folder}.`)
    const known = names.get(file) ?? new Map<string, number>()
    names.set(file, known)
    const place = known.get(name) ?? known.size
    known.set(name, place)
    return `${letters(module)}${place}`
  }
}

/** 0 is `a`, 25 is `z`, 26 is `aa`. */
function letters(number: number): string {
  const last = String.fromCharCode(97 + (number % 26))
  return number < 26 ? last : letters(Math.floor(number / 26) - 1) + last
}
