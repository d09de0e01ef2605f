import { Fault } from '#cli/fault.ts'
import { importSite, SITE_DUMP } from '#tests/fixtures/gnuboard5/import-site.ts'
import { createConnection } from 'mysql2/promise'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { describe, expect, it } from 'vitest'
import { databaseTables } from './database-tables.ts'
import { dumpTables } from './dump-tables.ts'

/** The address of a database that this test may empty and fill: `tests/database/start-mariadb.sh` makes one. */
const DATABASE = process.env['GAPAN_TEST_DATABASE'] ?? ''

const WATCH = { report() {}, signal: new AbortController().signal }

async function faultOf(address: string): Promise<string> {
  const tables = databaseTables(address)
  try {
    await tables.columns(WATCH)
    return 'no Fault'
  } catch (error) {
    return error instanceof Fault ? error.message : `no Fault: ${String(error)}`
  } finally {
    await tables.close()
  }
}

/** Loads the dump with the server's own reading of SQL, which is what ours is measured by. */
async function load(): Promise<void> {
  const connection = await createConnection({ uri: DATABASE, multipleStatements: true, charset: 'utf8mb4' })
  try {
    await connection.query("SET SESSION sql_mode = 'ALLOW_INVALID_DATES'")
    const [rows] = await connection.query('SHOW TABLES')
    for (const row of Array.isArray(rows) ? rows : []) {
      const [table] = Object.values(row)
      await connection.query(`DROP TABLE \`${String(table)}\``)
    }
    const sql = await readFile(SITE_DUMP, 'utf8')
    // DELIMITER is a word of the command-line client, not of the server.
    await connection.query(sql.replace(/^DELIMITER ;;[^]*^DELIMITER ;$/mu, ''))
  } finally {
    await connection.end()
  }
}

describe.skipIf(DATABASE === '')('a live database (skipped unless GAPAN_TEST_DATABASE names one)', () => {
  it('gives the very items that its dump gives, and stays as it is', async () => {
    await load()
    const live = await importSite(databaseTables(DATABASE), { capturedAt: '2021-05-06T07:08:09+09:00' })
    const dumped = await importSite(dumpTables({ path: SITE_DUMP }))
    expect(live.articles.length).toBeGreaterThan(10)
    expect(live.head).toEqual(dumped.head)
    expect(live.items).toEqual(dumped.items)
    const anonymous = (findings: typeof live.findings) =>
      findings.map((finding) => ({ ...finding, file: '' }))
    expect(anonymous(live.findings)).toEqual(anonymous(dumped.findings))
    expect(new Set(live.findings.map(({ file }) => file))).toEqual(
      new Set([`mysql://${new URL(DATABASE).host}/gapan_test`]),
    )
  })

  it('was captured now, on a Korean clock', async () => {
    const tables = databaseTables(DATABASE)
    const at = await tables.capturedAt(WATCH)
    expect(at).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+09:00$/)
    expect(Math.abs(Date.parse(at) - Date.now())).toBeLessThan(5000)
  })

  it('says that it refuses a user or has no such database, never with the password', async () => {
    const url = new URL(DATABASE)
    url.password = 'wrong%2Fsecret'
    expect(await faultOf(url.href)).toBe(
      `The database mysql://${url.host}/gapan_test can't be read: it refuses this user and password.`,
    )
    const other = new URL(DATABASE)
    other.pathname = '/no_such_database'
    expect(await faultOf(other.href)).toBe(
      `The database mysql://${url.host}/no_such_database can't be read: this user may not use that database.`,
    )
  })
})

describe('an address of a database', () => {
  it('that nothing answers is a fault', async () => {
    const server = createServer()
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const address = server.address()
    const port = typeof address === 'object' && address ? address.port : 0
    await new Promise((resolve) => server.close(resolve))
    expect(await faultOf(`mysql://user:CANARY@127.0.0.1:${port}/board`)).toBe(
      `The database mysql://127.0.0.1:${port}/board can't be read: nothing listens there.`,
    )
  })

  it.each([
    'mysql://user:CANARY@host',
    'http://user:CANARY@host/board',
    'CANARY',
    'mysql://user:CANARY@host/a/b',
  ])('that is none is a fault without its password: %s', (address) => {
    expect(() => databaseTables(address)).toThrow(
      new Fault('A database is given as mysql://user:password@host:port/name, with % codes in a password.'),
    )
  })
})
