import { Fault } from '#cli/fault.ts'
import type { BoardRecord } from '#cli/importers/importer.ts'

/**
 * Addresses and the files of some systems don't tell upper from lower case.
 * @throws Fault where two boards would have the same addresses
 */
export function refuseSameNames(boards: readonly Pick<BoardRecord, 'id'>[]): void {
  const names = new Map<string, string>()
  for (const { id } of boards) {
    const other = names.get(id.toLowerCase())
    if (other !== undefined) {
      throw new Fault(`The boards ${other} and ${id} would have the same addresses: rename or leave out one.`)
    }
    names.set(id.toLowerCase(), id)
  }
}
