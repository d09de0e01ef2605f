import { withCharset } from './content-types.ts'
import { BOARD, ID, literal } from './expressions.ts'
import { FILE_RULES, PAGE_RULE, securityHeaders, sharingHeaders, type FileRule } from './headers.ts'
import type { HostingOptions } from './hosting-options.ts'
import { regularExpression } from './path-pattern.ts'

/** Where publish puts the files, within the site. */
export const CLOUDFRONT_REQUEST = '.gapan/cloudfront-request.js'
export const CLOUDFRONT_RESPONSE = '.gapan/cloudfront-response.js'

export interface CloudFrontFiles {
  /** A function for `viewer-request`: which object of the bucket an address means, and where old addresses lead. */
  readonly request: string
  /** A function for `viewer-response`: headers. CloudFront does not ask it about errors. */
  readonly response: string
}

/** Functions for CloudFront in front of a bucket, for its JavaScript runtime 2.0; far below its limit of 10 KB. */
export function cloudFrontFiles(options: HostingOptions): CloudFrontFiles {
  const { site } = options
  const files = FILE_RULES.flatMap(({ patterns }) => patterns.map(regularExpression)).join('|')
  const page = `^(${BOARD}(?:/(?:page/)?${ID})?)(?:\\.html|/)$`
  const request = `// Made by gapan publish.
function handler(event) {
  var request = event.request
  var base = ${JSON.stringify(site.base)}
  if (request.uri + '/' === base) return lead('')
  if (!request.uri.startsWith(base)) return missing(request)
  var path = request.uri.slice(base.length)
  function lead(to) {
    return { statusCode: 301, statusDescription: 'Moved Permanently', headers: { location: { value: base + to } } }
  }
  function one(name, pattern) {
    var given = request.querystring[name]
    return given && !given.multiValue && new RegExp(pattern).test(given.value) ? given.value : ''
  }
  var board = one('bo_table', ${JSON.stringify(`^${BOARD}$`)})
  var id = one('wr_id', ${JSON.stringify(`^${ID}$`)})
  if (path === 'bbs/rss.php' && board) return lead(board + '/feed.atom')
  if (path === 'bbs/board.php' && board && id) return lead(board + '/' + id)
  if (path === 'bbs/board.php' && board && !request.querystring.wr_id) return lead(board)
  if (path === 'index.html') return lead('')
  var page = new RegExp(${JSON.stringify(page)}).exec(path)
  if (page) return lead(page[1])
  if (path === '') request.uri = '/index.html'
  else if (new RegExp(${JSON.stringify(`^(?:${files})$`)}).test(path)) request.uri = '/' + path
  else if (/^(404|_headers|_redirects)$|(^|\\/)\\./.test(path)) return missing(request)
  else request.uri = '/' + path + '.html'
  return request
}
function missing(request) {
  request.uri = '/missing'
  return request
}
`
  const response = `// Made by gapan publish.
var always = ${JSON.stringify(Object.fromEntries(lowerCase(securityHeaders(options))), null, 2)}
var rules = ${JSON.stringify(
    [...FILE_RULES, PAGE_RULE].map((rule) => ruleOf(site.base, rule)),
    null,
    2,
  )}
function handler(event) {
  var headers = event.response.headers
  var query = event.request.querystring
  var uri = event.request.uri
  for (var name in always) headers[name] = { value: always[name] }
  var rule = rules.find((rule) => new RegExp(rule.files).test(uri))
  for (var name in rule.headers) headers[name] = { value: rule.headers[name] }
  if (rule.revised && (query.n || query.r)) headers['cache-control'] = { value: rule.revised }
  return event.response
}
`
  return { request, response }
}

/** As JSON: the last, for pages, is for every address. By then the request is that for the object, without a base. */
function ruleOf(base: string, rule: FileRule): object {
  const files = rule.patterns.map(regularExpression).join('|')
  return {
    files: rule.patterns.length === 0 ? '' : `^(?:${literal(base)}|/)(?:${files})$`,
    headers: Object.fromEntries([
      ...lowerCase(sharingHeaders(rule)),
      ['cache-control', rule.cacheControl],
      ...(rule.contentType === undefined ? [] : [['content-type', withCharset(rule.contentType)] as const]),
    ]),
    revised: rule.revisedCacheControl,
  }
}

function lowerCase(headers: ReadonlyMap<string, string>): Array<readonly [string, string]> {
  return [...headers].map(([name, value]) => [name.toLowerCase(), value] as const)
}
