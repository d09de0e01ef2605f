import { Fault } from '#cli/fault.ts'
import { withCharset } from './content-types.ts'
import { FILE_RULES, PAGE_RULE, securityHeaders, sharingHeaders, type Headers } from './headers.ts'
import type { HostingOptions } from './hosting-options.ts'
import { headerFilePaths } from './path-pattern.ts'

/** Cloudflare Pages leaves out what is beyond these, with no more than a warning. */
const LONGEST_LINE = 2000
const MOST_RULES = 100

/**
 * `_headers`, as Netlify and Cloudflare Pages read it. Both give a file the headers of every rule that it matches.
 * Where two rules name the same header Cloudflare joins the values with a comma, which makes nonsense of them, unless the later
 * rule takes the earlier value back (`! Name`, which Netlify skips). So only one rule that a file matches has its
 * `Cache-Control`, and what takes precedence over the rule for all files takes the value back first.
 *
 * Neither sees what follows the `?`: what has a revision in its address is cached as if it had none.
 */
export function headersFile(options: HostingOptions): string {
  const { site } = options
  const common = new Map([...securityHeaders(options), ...sharingHeaders(PAGE_RULE)])
  const rules = [
    // Cloudflare Pages lets other sites read everything, unless told otherwise.
    rule(site.base, '*', ['! Access-Control-Allow-Origin', ...lines(common)]),
    ...FILE_RULES.flatMap((fileRule) => {
      const sharing = new Map(
        [...sharingHeaders(fileRule)].filter(([name, value]) => common.get(name) !== value),
      )
      const body = [
        ...[...sharing.keys()].filter((name) => common.has(name)).map((name) => `! ${name}`),
        `Cache-Control: ${fileRule.cacheControl}`,
        ...(fileRule.contentType === undefined ? [] : [`Content-Type: ${withCharset(fileRule.contentType)}`]),
        ...lines(sharing),
      ]
      return fileRule.patterns.flatMap(headerFilePaths).map((path) => rule(site.base, path, body))
    }),
  ]
  const tooLong = rules.flatMap((text) => text.split('\n')).find((line) => line.length > LONGEST_LINE)
  if (tooLong !== undefined || rules.length > MOST_RULES) {
    throw new Fault(
      `_headers would have ${tooLong === undefined ? `${rules.length} rules` : `a line of ${tooLong.length} characters`}, more than Cloudflare Pages reads (${MOST_RULES} rules, ${LONGEST_LINE} characters); fewer inlined style blocks make it shorter.`,
    )
  }
  return `# Made by gapan publish for Netlify and Cloudflare Pages.\n\n${rules.join('\n\n')}\n`
}

function rule(base: string, path: string, body: readonly string[]): string {
  return [base + path, ...body.map((line) => `  ${line}`)].join('\n')
}

function lines(headers: Headers): string[] {
  return [...headers].map(([name, value]) => `${name}: ${value}`)
}
