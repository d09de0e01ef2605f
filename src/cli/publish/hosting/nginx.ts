import { COMPRESSED_TYPES, CONTENT_TYPES, UTF8_TYPES } from './content-types.ts'
import { FILE_RULES, PAGE_RULE, securityHeaders, sharingHeaders, type Headers } from './headers.ts'
import type { HostingOptions } from './hosting-options.ts'
import { nginxLocations } from './nginx-locations.ts'
import { mapSizes, nginxMaps, nginxSlugs, nginxVariables } from './nginx-maps.ts'
import { quoted, variablePrefix } from './nginx-words.ts'
import { slugRedirects } from './old-slugs.ts'

/** Where publish puts the files, within the site. */
export const NGINX_CONF = '.gapan/nginx.conf'
export const NGINX_SLUGS = '.gapan/nginx-slugs.map'
export const NGINX_HEADERS = '.gapan/nginx-headers.conf'

export interface NginxFiles {
  /** A complete `server`, to be included in the `http` of an nginx (1.18 or newer). */
  readonly conf: string
  /** Which `conf` includes, as `<root>/.gapan/nginx-slugs.map`. */
  readonly slugs: string
  /** Which `conf` includes wherever it answers, as `<root>/.gapan/nginx-headers.conf`. */
  readonly headers: string
}

/**
 * The configuration of an nginx that serves a site.
 *
 * An https origin gets TLS with the certificate that certbot makes for its host, and port 80 leads there. An http origin is served at the
 * port of its address; if that is of this machine alone (`localhost`, `127.0.0.1`), to this machine alone.
 */
export function nginxFiles(options: HostingOptions): NginxFiles {
  const { site, root, pages } = options
  const redirects = slugRedirects(options.slugs, options.mergedSeries)
  const variables = nginxVariables(variablePrefix(site.origin + site.base))
  const chunks = FILE_RULES.find(({ revisedCacheControl }) => revisedCacheControl !== undefined)
  const bare = chunks?.cacheControl ?? ''
  const folder = quoted(root, 'the folder of the site')
  const headersFile = `${folder.slice(0, -1)}/${NGINX_HEADERS}"`
  const server = [
    ...listening(new URL(site.origin)),
    '',
    `root ${folder};`,
    'server_tokens off;',
    '# Targets stay paths: behind another server this one knows neither the scheme nor the port of the site.',
    'absolute_redirect off;',
    `error_page 403 404 =404 ${site.base}404.html;`,
    '',
    ...types(),
    '',
    ...compression(),
    '',
    '# For what no location answers.',
    `include ${headersFile};`,
    ...lines(sharingHeaders(PAGE_RULE)),
    '',
    '# The site begins here. To serve it within another server of yours, copy these locations and the lines above it from',
    '# "root" on into that server, and the maps beside it.',
    ...nginxLocations({ base: site.base, headersFile, variables, root: folder, pages }).split('\n'),
    '# The site ends here.',
    ...(site.base === '/' ? [] : ['', 'location / {', '  return 404;', '}']),
  ]
  const conf = [
    '# Made by gapan publish, and made again by each run: change a copy.',
    ...mapSizes(site.base, redirects),
    '',
    nginxMaps({
      base: site.base,
      variables,
      chunkCache: { bare, revised: chunks?.revisedCacheControl ?? bare },
      slugsFile: `${folder.slice(0, -1)}/${NGINX_SLUGS}"`,
    }),
    '',
    ...elsewhere(new URL(site.origin)),
    'server {',
    ...server.map((line) => (line === '' ? '' : `  ${line}`)),
    '}',
    '',
  ].join('\n')
  const headers = [
    '# Made by gapan publish: the headers of every answer.',
    ...lines(securityHeaders(options)),
    '',
  ].join('\n')
  return { conf, slugs: nginxSlugs(site.base, redirects), headers }
}

function lines(headers: Headers): string[] {
  return [...headers].map(([name, value]) => `add_header ${name} "${value}" always;`)
}

function listening({ protocol, hostname, port }: URL): string[] {
  if (protocol === 'https:') {
    const at = port === '' ? '443' : port
    return [
      `listen ${at} ssl http2;`,
      `listen [::]:${at} ssl http2;`,
      `server_name ${hostname};`,
      `ssl_certificate "/etc/letsencrypt/live/${hostname}/fullchain.pem";`,
      `ssl_certificate_key "/etc/letsencrypt/live/${hostname}/privkey.pem";`,
    ]
  }
  const at = port === '' ? '80' : port
  if (hostname === 'localhost' || hostname.startsWith('127.')) {
    return [`listen ${hostname === 'localhost' ? '127.0.0.1' : hostname}:${at};`, `server_name ${hostname};`]
  }
  return [`listen ${at};`, `listen [::]:${at};`, `server_name ${hostname};`]
}

/** Port 80 of an https site. */
function elsewhere({ protocol, hostname, host }: URL): string[] {
  if (protocol !== 'https:') return []
  return [
    'server {',
    '  listen 80;',
    '  listen [::]:80;',
    `  server_name ${hostname};`,
    '  location /.well-known/acme-challenge/ {',
    '    root /var/www/letsencrypt;',
    '  }',
    '  location / {',
    `    return 301 https://${host}$request_uri;`,
    '  }',
    '}',
    '',
  ]
}

function types(): string[] {
  return [
    'types {',
    ...[...CONTENT_TYPES].map(([extension, type]) => `  ${type} ${extension};`),
    '}',
    'default_type application/octet-stream;',
    'charset utf-8;',
    // HTML is among them without being named.
    `charset_types ${UTF8_TYPES.filter((type) => type !== 'text/html').join(' ')};`,
  ]
}

function compression(): string[] {
  return [
    'gzip on;',
    'gzip_vary on;',
    'gzip_proxied any;',
    'gzip_min_length 500;',
    `gzip_types ${COMPRESSED_TYPES.join(' ')};`,
    '# Sends the .gz files that publish --compress writes, and Brotli where its module is there',
    '# (Debian: libnginx-mod-http-brotli-static).',
    'gzip_static on;',
    '# brotli_static on;',
  ]
}
