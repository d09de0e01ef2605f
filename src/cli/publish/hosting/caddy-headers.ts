import { CONTENT_TYPES, withCharset } from './content-types.ts'
import { literal } from './expressions.ts'
import {
  FILE_RULES,
  PAGE_RULE,
  securityHeaders,
  sharingHeaders,
  type FileRule,
  type Headers,
} from './headers.ts'
import type { HostingOptions } from './hosting-options.ts'
import { regularExpression } from './path-pattern.ts'

/** The lines of a Caddyfile that give each answer its headers; a later one takes precedence. */
export function caddyHeaders(options: HostingOptions): string[] {
  const all = new Map([
    ...securityHeaders(options),
    ...sharingHeaders(PAGE_RULE),
    ['Cache-Control', PAGE_RULE.cacheControl],
  ])
  return [
    ...block('header', assignments(all)),
    // Apart: among the others it would make all of them wait, and take precedence over those below.
    'header -Server',
    ...typeLines(),
    ...FILE_RULES.flatMap((rule, index) => ruleLines(options.site.base, rule, `files${index + 1}`)),
  ]
}

function ruleLines(base: string, rule: FileRule, name: string): string[] {
  const files = `path_regexp "^${literal(base)}(?:${rule.patterns.map(regularExpression).join('|')})$"`
  const headers = new Map([
    ...sharingHeaders(rule),
    ['Cache-Control', rule.cacheControl],
    ...(rule.contentType === undefined ? [] : [['Content-Type', withCharset(rule.contentType)] as const]),
  ])
  return [
    `# ${rule.title}`,
    `@${name} ${files}`,
    ...block(`header @${name}`, assignments(headers)),
    ...(rule.revisedCacheControl === undefined
      ? []
      : [
          ...block(`@${name}revised`, [files, 'vars_regexp {query} "(?:^|&)[nr]=[0-9]"']),
          `header @${name}revised Cache-Control "${rule.revisedCacheControl}"`,
        ]),
  ]
}

/** Caddy takes types from the machine that it runs on, so a machine that knows none of ours would be a fault. */
function typeLines(): string[] {
  const extensions = [...CONTENT_TYPES.keys()].filter((extension) => extension !== 'html')
  return [
    ...block(
      'map {path} {gapan_type}',
      extensions.map((extension) => `~\\.${extension}$ "${withCharset(CONTENT_TYPES.get(extension) ?? '')}"`),
    ),
    `@typed path_regexp "\\.(?:${extensions.join('|')})$"`,
    'header @typed Content-Type {gapan_type}',
  ]
}

function assignments(headers: Headers): string[] {
  return [...headers].map(([name, value]) => `${name} "${value}"`)
}

/** A head with lines in braces. */
export function block(head: string, lines: readonly string[]): string[] {
  return [`${head} {`, ...lines.map((line) => `  ${line}`), '}']
}
