import { NGINX_CONF } from '#cli/publish/hosting/nginx.ts'
import { join } from 'node:path'
import { describe } from 'vitest'
import { findNginx, startNginx } from './nginx.ts'
import { serverContract } from './server-contract.ts'

describe.skipIf(findNginx() === null)('nginx with the generated configuration', () => {
  serverContract(({ root, url }) => startNginx({ conf: join(root, NGINX_CONF), url }))
})
