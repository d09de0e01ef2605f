import { CADDYFILE } from '#cli/publish/hosting/caddy.ts'
import { join } from 'node:path'
import { describe } from 'vitest'
import { isCaddyInstalled, startCaddy } from './caddy.ts'
import { serverContract } from './server-contract.ts'

describe.skipIf(!isCaddyInstalled())('Caddy with the generated configuration', () => {
  serverContract(({ root, url }) => startCaddy({ conf: join(root, CADDYFILE), url }))
})
