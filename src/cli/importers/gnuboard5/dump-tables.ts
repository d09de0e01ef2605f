import { Fault } from '#cli/fault.ts'
import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { DumpEnding } from './dump-ending.ts'
import { DumpHealth } from './dump-health.ts'
import { dumpBytes } from './dump/dump-bytes.ts'
import { decodeValue, dumpText, encodingNamed } from './dump/dump-text.ts'
import { readDump } from './dump/read-dump.ts'
import { TextWindow } from './dump/text-window.ts'
import { fromKoreanTime, toKoreanTime } from './korean-time.ts'
import type { Select, TableRow, Tables, Watch } from './tables.ts'

export interface DumpOptions {
  readonly path: string
  /** `utf-8` where it is left out; `euc-kr` for the dumps of older boards. */
  readonly encoding?: string
}

/** What one whole pass tells besides rows. */
interface Passed {
  readonly columns: ReadonlyMap<string, readonly string[]>
  readonly completed: string | null
}

/**
 * The tables of a dump file, `.sql` or `.sql.gz`. Opened at the first read, and read anew by every scan.
 * @throws {Fault} where the encoding is not known
 */
export function dumpTables({ path, encoding = 'utf-8' }: DumpOptions): Tables {
  const name = basename(path)
  const dumpEncoding = encodingNamed(encoding)
  const damaged = new Map<string, string>()
  let passed: Passed | null = null

  async function* scan(select: Select, watch: Watch): AsyncGenerator<TableRow> {
    const window = new TextWindow(dumpText(dumpBytes(path, name), dumpEncoding), name)
    const health = new DumpHealth(name, dumpEncoding, watch)
    const columns = new Map<string, readonly string[]>()
    const ending = new DumpEnding(name)
    const changes = new Map<string, number>()
    try {
      for await (const event of readDump(window, select, (bytes) => decodeValue(bytes, dumpEncoding))) {
        watch.signal.throwIfAborted()
        switch (event.kind) {
          case 'table':
            columns.set(event.table, event.columns)
            break
          case 'row':
            health.row(event)
            yield event
            break
          case 'misfit':
            health.misfit(event)
            damaged.set(
              event.table.toLowerCase(),
              'a row has more or fewer values than the table has columns',
            )
            break
          case 'change':
            for (const table of event.names)
              damaged.set(table.toLowerCase(), `line ${event.line} changes rows by ${event.verb}`)
            if (!changes.has(event.verb)) changes.set(event.verb, event.line)
            break
          case 'transaction':
            ending.transaction(event.isOpen)
            break
          case 'remark':
            if (event.remark === 'error') reportError(event.line, watch)
            else ending.remark(event.remark, event.text)
        }
      }
    } finally {
      await window.close()
    }
    health.end()
    if (passed) return
    ending.check()
    passed = { columns, completed: ending.completed }
    for (const [verb, line] of changes) {
      watch.report({
        file: name,
        where: `line ${line}`,
        rule: 'dump-changes-rows',
        expected: 'rows that no later statement changes',
        found: `${verb}, which is not followed`,
      })
    }
  }

  function reportError(line: number, watch: Watch): void {
    // Its words may hold names of users, hosts and folders.
    const found = 'an error of mysqldump'
    watch.report({ file: name, where: `line ${line}`, rule: 'dump-error', expected: 'SQL', found })
  }

  async function pass(watch: Watch): Promise<Passed> {
    if (!passed) for await (const row of scan(() => null, watch)) void row
    // A scan that ends without a fault has noted what it passed.
    if (!passed) throw new Fault(`${name} can't be read.`)
    return passed
  }

  return {
    name,
    scan,
    damaged: () => damaged,
    columns: async (watch) => (await pass(watch)).columns,
    async capturedAt(watch) {
      const { completed } = await pass(watch)
      const written = /\d{4}-\d\d-\d\d +\d{1,2}:\d\d:\d\d/u.exec(completed ?? '')?.[0]
      // mysqldump pads the hour with a space.
      const padded = written?.replace(/ +(\d):/u, ' 0$1:').replace(/ {2,}/u, ' ')
      return fromKoreanTime(padded ?? '') ?? toKoreanTime((await stat(path)).mtime)
    },
    async close() {},
  }
}
