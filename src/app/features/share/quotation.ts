import type { CopiedText } from '#app/ui/copy.ts'
import { quotedInside } from '#app/citation/citation.ts'
import { escapeHtml } from '#app/citation/escape-html.ts'
import type { CitedArticle } from '#app/citation/reference.ts'
import { sourceLine } from '#app/citation/source-line.ts'

interface QuotationParts {
  readonly passage: string
  readonly cited: CitedArticle
  /** The address of the passage. */
  readonly url: string
  /** The site's, in the language of who quotes. */
  readonly disclaimer: string | null
}

/** A passage in quotation marks, with who wrote it, where it is, and what its keeper says of all its texts. */
export function quotation({ passage, cited, url, disclaimer }: QuotationParts): CopiedText {
  const quoted = `“${quotedInside(passage.replace(/\s*\n\s*/gu, '\n\n'))}”`
  const source = `— ${sourceLine(cited)}`
  const paragraphs = quoted.split('\n\n').map((line) => `<p>${escapeHtml(line)}</p>`)
  return {
    plain: [`${quoted}\n${source}\n${url}`, disclaimer].filter((part) => part !== null).join('\n\n'),
    html: [
      `<blockquote cite="${escapeHtml(url)}">${paragraphs.join('')}</blockquote>`,
      `<p>${escapeHtml(source)}<br><a href="${escapeHtml(url)}">${escapeHtml(url)}</a></p>`,
      disclaimer === null ? '' : `<p><small>${escapeHtml(disclaimer)}</small></p>`,
    ].join(''),
  }
}
