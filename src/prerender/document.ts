import { LOOK_SCRIPT } from './look-script.ts'
import type { PageAssets } from './prerenderer.ts'

const BEGINNING = '<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">'

/**
 * Nothing is painted before the page's own content begins: what stands above it would move while it comes in
 * (https://html.spec.whatwg.org/multipage/links.html#link-type-expect; browsers that don't know it paint sooner).
 */
const EXPECT = '<link rel="expect" href="#content" blocking="render">'

const THEME =
  '<meta name="color-scheme" content="light dark">' +
  '<meta name="theme-color" content="#fbfaf7" media="(prefers-color-scheme: light)">' +
  '<meta name="theme-color" content="#17181a" media="(prefers-color-scheme: dark)">'

/** What all documents of one kind of page have around what is drawn. */
export interface DocumentFrame {
  /** What the head begins with: the policy comes before everything that it rules, the styles wait for no other file. */
  readonly headStart: string
  /** What the body ends with: scripts come after the text. */
  readonly bodyEnd: string
}

/** What a frame is made of. */
export interface FrameParts {
  /** The path under which the site is served, with a slash at both ends. */
  readonly base: string
  /** The content security policy, which knows the styles of the assets and the script of the look by their hashes. */
  readonly policy: string
  readonly assets: PageAssets
  /** Whether the page is there to be read as it came: its first paint then goes before all scripts. */
  readonly isRead: boolean
  /** Whether the site has a worker. */
  readonly offline: boolean
}

/** Makes what all documents of one kind of page have in common. */
export function documentFrame({ base, policy, assets, isRead, offline }: FrameParts): DocumentFrame {
  const policyElement = `<meta http-equiv="Content-Security-Policy" content="${attribute(policy)}">`
  const icons = [
    `<link rel="icon" href="${base}icon.svg" type="image/svg+xml">`,
    `<link rel="apple-touch-icon" href="${base}apple-touch-icon.png">`,
    `<link rel="manifest" href="${base}manifest.webmanifest">`,
  ].join('')
  const styles = `<style>${assets.styles}</style>`
  // The worker of a site puts it into what is read, for those who were here before. It stands after the elements that it changes, and
  // before the styles, which a script would wait for.
  const look = isRead && offline ? '' : `<script>${LOOK_SCRIPT}</script>`
  return {
    headStart: BEGINNING + policyElement + EXPECT + THEME + look + styles + icons,
    bodyEnd: isRead ? startAfterPaint(base, assets) : startAtOnce(base, assets),
  }
}

/** Starts the reader once the page has been painted: see `START_SCRIPT`. */
function startAfterPaint(base: string, assets: PageAssets): string {
  // Their folder is that of the first module.
  const files = [...modulesOf(assets), ...assets.stylesheets]
  const ahead = files.map((file) => file.slice(file.lastIndexOf('/') + 1)).join(' ')
  const pause = `<link rel="stylesheet" href="${base}${assets.pause}">`
  return `${pause}<script async src="${base}${assets.start}" data-boot="${base}${assets.boot}" data-ahead="${ahead}"></script>`
}

function startAtOnce(base: string, assets: PageAssets): string {
  const modules = modulesOf(assets).map((file) => `<link rel="modulepreload" href="${base}${file}">`)
  // Switched off, as `START_SCRIPT` names them.
  const styles = assets.stylesheets.map((href) => `<link rel="stylesheet" href="${base}${href}" disabled>`)
  return `${styles.join('')}${modules.join('')}<script type="module" src="${base}${assets.boot}"></script>`
}

function modulesOf({ modules, pageModules }: PageAssets): readonly string[] {
  return [...modules, ...pageModules]
}

export interface DocumentParts {
  /** The document as React drew it: `<html …><head>…</head><body>…</body></html>`. */
  readonly drawn: string
  /** What the page tells the reader that takes it over, as JSON. */
  readonly published: string
  /** What search engines read of it besides its text, as JSON that is safe within a script element; or `null`. */
  readonly structuredData: string | null
}

/** Puts a document together. */
export function assembleDocument(
  frame: DocumentFrame,
  { drawn, published, structuredData }: DocumentParts,
): string {
  const head = drawn.indexOf('<head>') + '<head>'.length
  const headEnd = drawn.indexOf('</head>', head)
  const bodyEnd = drawn.lastIndexOf('</body>')
  return [
    '<!doctype html>',
    drawn.slice(0, head),
    frame.headStart,
    drawn.slice(head, headEnd),
    drawn.slice(headEnd, bodyEnd),
    // After the text, which it would keep waiting: nobody who reads it minds where it stands.
    structuredData === null ? '' : `<script type="application/ld+json">${structuredData}</script>`,
    // In a script element, HTML looks for `</script` and `<!--` only: without `<`, no text can end it.
    `<script type="application/json" id="published">${published.replaceAll('<', '\\u003c')}</script>`,
    frame.bodyEnd,
    drawn.slice(bodyEnd),
  ].join('')
}

function attribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;')
}
