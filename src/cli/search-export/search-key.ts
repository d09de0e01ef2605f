import type { MeilisearchChoice } from '#archive/search/choice.ts'
import { MANIFEST_PATH } from '#archive/paths.ts'
import { Fault } from '#cli/fault.ts'
import type { Finding } from '#cli/findings.ts'
import * as v from 'valibot'
import { IndexServer, type ServerOptions } from './index-server.ts'

/** https://www.meilisearch.com/docs/reference/api/keys */
const keySchema = v.object({ actions: v.array(v.string()), indexes: v.array(v.string()) })

/** What a server says to somebody who may not see keys, or of a key that it does not have. */
const NOT_TOLD = ['api_key_not_found', 'invalid_api_key']

/**
 * Looks whether the key that an archive gives to everybody can do nothing but search. That can be told with a key that
 * may see keys (`keys.get`), as the default admin key may; without it only whether the key itself may.
 * @param options the server, with the key that writes
 * @returns what a person should look at; `null` where all is well, or nothing can be told
 * @throws Fault where the key can do more
 */
export async function checkSearchKey(
  { key, index }: MeilisearchChoice,
  options: ServerOptions,
): Promise<Finding | null> {
  if (key === options.key) throw new Fault(tooPowerful('is the one that articles are sent with'))
  const path = `/keys/${encodeURIComponent(key)}`
  const server = new IndexServer(options)
  const expected = [...NOT_TOLD, 'missing_master_key']
  const found = await server.ask({ method: 'GET', path, expected }, keySchema)
  if (!found) {
    const itself = new IndexServer({ ...options, key })
    const list = { method: 'GET', path: '/keys?limit=1', expected } as const
    if (await itself.ask(list, v.object({}))) throw new Fault(tooPowerful('can see and make keys'))
    return null
  }
  const others = found.actions.filter((action) => action !== 'search')
  if (others.length > 0) throw new Fault(tooPowerful(`can do this besides: ${others.join(', ')}`))
  if (found.indexes.some((name) => matches(name, index))) return null
  const expectation = `a key for the index ${index}`
  return {
    file: MANIFEST_PATH,
    where: 'search.key',
    rule: 'search-key',
    expected: expectation,
    found: found.indexes.join(', '),
  }
}

function tooPowerful(why: string): string {
  return `The key in ${MANIFEST_PATH}, which everybody can read, ${why}. Delete or change it on the server, make one that can only search (docs/search.md), name that in the site file and import again.`
}

/** Whether a key's index, which may end in `*`, is this one. */
function matches(name: string, index: string): boolean {
  return name.endsWith('*') ? index.startsWith(name.slice(0, -1)) : name === index
}
