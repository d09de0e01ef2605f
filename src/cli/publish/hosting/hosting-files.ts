import { CADDYFILE, CADDY_SLUGS, caddyFiles } from './caddy.ts'
import { CLOUDFRONT_REQUEST, CLOUDFRONT_RESPONSE, cloudFrontFiles } from './cloudfront.ts'
import { headersFile } from './headers-file.ts'
import type { HostingOptions } from './hosting-options.ts'
import { NGINX_CONF, NGINX_HEADERS, NGINX_SLUGS, nginxFiles } from './nginx.ts'
import { redirectsFile } from './redirects-file.ts'

/**
 * Everything that hosts want to be told, by the path of the file within the site. All of it is small but the slugs of nginx, which
 * take about 80 bytes each.
 * @throws Fault where a host can't be given the folder of the site or the headers
 */
export function hostingFiles(options: HostingOptions): ReadonlyMap<string, string> {
  const settled = { ...options, slugs: [...options.slugs] }
  const nginx = nginxFiles(settled)
  const caddy = caddyFiles(settled)
  const cloudFront = cloudFrontFiles(settled)
  return new Map([
    ['_headers', headersFile(settled)],
    ['_redirects', redirectsFile(settled)],
    // GitHub Pages would pass everything through Jekyll, which drops names that begin with `_`.
    ['.nojekyll', ''],
    [NGINX_CONF, nginx.conf],
    [NGINX_SLUGS, nginx.slugs],
    [NGINX_HEADERS, nginx.headers],
    [CADDYFILE, caddy.conf],
    [CADDY_SLUGS, caddy.slugs],
    [CLOUDFRONT_REQUEST, cloudFront.request],
    [CLOUDFRONT_RESPONSE, cloudFront.response],
  ])
}
