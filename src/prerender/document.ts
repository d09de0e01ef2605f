import type { PublishedPage } from '#app/start/published-page.ts'
import type { PageAssets } from './prerenderer.ts'

export interface DocumentParts {
  /** The document as React drew it: `<html …><head>…</head><body>…</body></html>`. */
  readonly drawn: string
  readonly policy: string
  readonly assets: PageAssets
  readonly published: PublishedPage
  /** Further elements of the head, as HTML. */
  readonly head: string
}

const BEGINNING = '<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">'

const THEME =
  '<meta name="color-scheme" content="light dark">' +
  '<meta name="theme-color" content="#fbfaf7" media="(prefers-color-scheme: light)">' +
  '<meta name="theme-color" content="#17181a" media="(prefers-color-scheme: dark)">'

/**
 * Puts a document together. The policy comes before everything that it rules; the styles stand in the head, so that
 * nothing is waited for; scripts and what they need come after the text.
 */
export function assembleDocument({ drawn, policy, assets, published, head }: DocumentParts): string {
  const { base } = published
  const policyElement = `<meta http-equiv="Content-Security-Policy" content="${attribute(policy)}">`
  const icons = `<link rel="icon" href="${base}icon.svg" type="image/svg+xml">`
  const styles = `<style>${assets.styles}</style>`
  // A stylesheet that is switched off is not fetched; the reader sees that it is there and does not ask for it either.
  const stylesheets = assets.stylesheets.map(
    (href) => `<link rel="stylesheet" href="${base}${href}" disabled>`,
  )
  const modules = assets.modules.map(
    (href) => `<link rel="modulepreload" href="${base}${href}" fetchpriority="low">`,
  )
  const end = [
    `<script type="application/json" id="published">${scriptText(published)}</script>`,
    ...stylesheets,
    ...modules,
    `<script type="module" src="${base}${assets.boot}"></script>`,
  ].join('')
  return `<!doctype html>${drawn}`
    .replace('<head>', () => `<head>${BEGINNING}${policyElement}${THEME}${styles}${icons}`)
    .replace('</head>', () => `${head}</head>`)
    .replace(/<\/body><\/html>$/u, () => `${end}</body></html>`)
}

/** JSON that no text within it can end: in a script element, HTML looks for `</script` and `<!--` only. */
function scriptText(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c')
}

function attribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;')
}
