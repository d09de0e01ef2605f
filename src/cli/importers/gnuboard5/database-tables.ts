import { Fault } from '#cli/fault.ts'
import { createConnection, type Connection } from 'mysql2'
import { toKoreanTime } from './korean-time.ts'
import type { Select, TableRow, Tables, Watch } from './tables.ts'

const CONNECT_TIMEOUT = 10_000

/** What went wrong, by the codes of MySQL and of the network. Never the driver's own words: they may quote the query. */
const REASONS: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nothing listens there',
  ECONNRESET: 'the connection broke',
  PROTOCOL_CONNECTION_LOST: 'the connection broke',
  ENOTFOUND: 'no such host is known',
  EAI_AGAIN: 'no such host is known',
  ETIMEDOUT: 'it does not answer',
  EHOSTUNREACH: 'it does not answer',
  ER_ACCESS_DENIED_ERROR: 'it refuses this user and password',
  ER_ACCESS_DENIED_NO_PASSWORD_ERROR: 'it refuses this user without a password',
  ER_DBACCESS_DENIED_ERROR: 'this user may not use that database',
  ER_TABLEACCESS_DENIED_ERROR: 'this user may not read a table that is needed; grant it SELECT',
  ER_COLUMNACCESS_DENIED_ERROR: 'this user may not read a column that is needed; grant it SELECT',
  ER_BAD_DB_ERROR: 'there is no such database',
}

/**
 * The tables of a live database. Connects at the first read, reads in one snapshot and writes nothing.
 * @param address `mysql://user:password@host:port/database`
 * @throws {Fault} where that is no such address; the password never gets into a message
 */
export function databaseTables(address: string): Tables {
  const url = parseAddress(address)
  const database = decodeURIComponent(url.pathname.slice(1))
  const name = `mysql://${url.host}/${database}`
  const startedAt = toKoreanTime(new Date())
  let opening: Promise<Connection> | null = null
  let columnsByTable: ReadonlyMap<string, readonly string[]> | null = null

  function fault(error: unknown): Fault {
    if (error instanceof Fault) return error
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error'
    return new Fault(`The database ${name} can't be read: ${REASONS[code] ?? code}.`)
  }

  async function connect(): Promise<Connection> {
    const connection = createConnection({
      host: url.hostname.replace(/^\[|\]$/gu, ''),
      port: url.port === '' ? 3306 : Number(url.port),
      user: decodeURIComponent(url.username),
      password: decodeURIComponent(url.password),
      database,
      charset: 'utf8mb4',
      connectTimeout: CONNECT_TIMEOUT,
      // Every value as the text that the server sends, as a dump has it.
      typeCast: (field) => field.string(),
    })
    // Without a listener a broken connection would end the process.
    connection.on('error', () => {})
    await run(connection, 'SELECT 1')
    // A board goes on being written while it is read; servers that know no snapshot are read as they are.
    await run(connection, 'SET SESSION TRANSACTION ISOLATION LEVEL REPEATABLE READ').catch(() => {})
    await run(connection, 'START TRANSACTION WITH CONSISTENT SNAPSHOT').catch(() => {})
    return connection
  }

  async function opened(): Promise<Connection> {
    opening ??= connect()
    try {
      return await opening
    } catch (error) {
      throw fault(error)
    }
  }

  async function* rowsOf(
    connection: Connection,
    sql: string,
    { signal }: Watch,
  ): AsyncGenerator<Readonly<Record<string, string | null>>> {
    const stream = connection.query(sql).stream({ highWaterMark: 200 })
    try {
      for await (const row of stream) {
        signal.throwIfAborted()
        // typeCast above makes every value a string or null.
        yield row as Record<string, string | null>
      }
    } catch (error) {
      throw signal.aborted ? error : fault(error)
    }
  }

  async function columns(watch: Watch): Promise<ReadonlyMap<string, readonly string[]>> {
    if (columnsByTable) return columnsByTable
    const found = new Map<string, string[]>()
    const sql =
      'SELECT TABLE_NAME AS t, COLUMN_NAME AS c FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() ORDER BY TABLE_NAME, ORDINAL_POSITION'
    for await (const { t, c } of rowsOf(await opened(), sql, watch)) {
      if (typeof t !== 'string' || typeof c !== 'string') continue
      const list = found.get(t)
      if (list) list.push(c)
      else found.set(t, [c])
    }
    columnsByTable = found
    return found
  }

  async function* scan(select: Select, watch: Watch): AsyncGenerator<TableRow> {
    for (const [table, present] of await columns(watch)) {
      const wanted = select(table)?.filter((column) => present.includes(column)) ?? []
      if (wanted.length === 0) continue
      const sql = `SELECT ${wanted.map(quoteName).join(', ')} FROM ${quoteName(table)}`
      for await (const row of rowsOf(await opened(), sql, watch)) yield { table, row: { ...row } }
    }
  }

  return {
    name,
    columns,
    scan,
    damaged: () => new Map(),
    capturedAt: () => Promise.resolve(startedAt),
    async close() {
      const connection = await opening?.catch(() => null)
      connection?.destroy()
    },
  }
}

function parseAddress(address: string): URL {
  const url = URL.canParse(address) ? new URL(address) : null
  const isWhole = url && /^(?:mysql|mariadb):$/u.test(url.protocol) && url.hostname !== ''
  if (!isWhole || !/^\/[^/]+$/u.test(url.pathname)) {
    throw new Fault(
      'A database is given as mysql://user:password@host:port/name, with % codes in a password.',
    )
  }
  return url
}

function quoteName(name: string): string {
  return `\`${name.replaceAll('`', '``')}\``
}

function run(connection: Connection, sql: string): Promise<void> {
  return new Promise((resolve, reject) => {
    connection.query(sql, (error) => {
      if (error) reject(error)
      else resolve()
    })
  })
}
