import type { BodyNode } from '#archive/body/body.ts'
import { LinkifyIt } from 'linkify-it'
import type { BodyContext } from './body-context.ts'
import { element, text } from './nodes.ts'
import { linkAddress } from './passes/links.ts'

const linkify = new LinkifyIt({ fuzzyLink: true, fuzzyEmail: true, fuzzyIP: false, maxLength: 2_000 })
linkify.add('ftp:', null).add('//', null)

/** A host or file name that Hangul follows without a space: no host and no extension mixes the two. */
const HANGUL_AFTER_NAME = /(?<=[A-Za-z0-9-]\.[A-Za-z]{2,6})(?=\p{Script=Hangul})/gu

/** Particles and endings that Korean writes onto the word before, a web address among them. */
const PARTICLE =
  /^(?:께서|에게|에서|에는|에도|에만|에|으로|로|까지|부터|처럼|보다|마다|밖에|이라고|라고|이라는|라는|이라|이나|이며|입니다|이다|은|는|이|가|을|를|의|와|과|도|만|나|랑|하고)/u

/** Saves the search in the lines that can't have any: nearly all of them. */
const MAY_HAVE_LINKS = /:\/\/|www\.|@/iu

/** Longer lines are searched in pieces: the search looks through the rest of the line for every link. */
const PIECE_LENGTH = 4_000

/**
 * Finds links in a line of plain text: http and https addresses, `www.` names and mail addresses.
 * What Korean writes directly after an address (`http://example.org/news를`) is not part of it.
 */
export function linkifyLine(line: string, context: Pick<BodyContext, 'resolveLink'>): BodyNode[] {
  if (!MAY_HAVE_LINKS.test(line)) return [text(line)]
  const nodes: BodyNode[] = []
  for (const piece of pieces(line)) nodes.push(...linkifyPiece(piece, context))
  return nodes.length === 0 ? [text(line)] : nodes
}

function pieces(line: string): string[] {
  const found: string[] = []
  for (const part of line.split(HANGUL_AFTER_NAME)) {
    let start = 0
    while (part.length - start > PIECE_LENGTH) {
      const space = part.lastIndexOf(' ', start + PIECE_LENGTH)
      const end = space > start ? space : start + PIECE_LENGTH
      found.push(part.slice(start, end))
      start = end
    }
    found.push(part.slice(start))
  }
  return found
}

function linkifyPiece(piece: string, context: Pick<BodyContext, 'resolveLink'>): BodyNode[] {
  const nodes: BodyNode[] = []
  let end = 0
  for (const { index, lastIndex, schema, url } of linkify.match(piece) ?? []) {
    // `http://bank.example@evil.example/` is no address of bank.example.
    if (piece.charAt(lastIndex) === '@') continue
    const raw = withoutParticle(piece.slice(index, lastIndex)).replace(/[.,;:!?]+$/u, '')
    // Any word with a dot could be a host ("README.md"); only www. says that it is one.
    if (schema === '' && !/^www\./i.test(raw)) continue
    const href = linkAddress(url.slice(0, url.length - (lastIndex - index - raw.length)), context)
    if (href === null) continue
    if (index > end) nodes.push(text(piece.slice(end, index)))
    nodes.push(element('a', { href }, [text(raw)]))
    end = index + raw.length
  }
  if (end < piece.length) nodes.push(text(piece.slice(end)))
  return nodes
}

/** Cuts an address, ASCII so far, before a particle; a Hangul name of a page (`/wiki/나루`) is none. */
function withoutParticle(address: string): string {
  const hangul = /\p{Script=Hangul}/u.exec(address)
  if (!hangul) return address
  const before = address.slice(0, hangul.index)
  const after = address.slice(hangul.index)
  // oxlint-disable-next-line no-control-regex -- all of ASCII
  if (/[^\u0000-\u007F]/u.test(before)) return address
  const particle = PARTICLE.exec(after)?.[0]
  if (particle === undefined) return address
  const isWholeSegment = before.endsWith('/') && particle.length === after.length
  return /[A-Za-z0-9]$/u.test(before) || isWholeSegment ? before : address
}
