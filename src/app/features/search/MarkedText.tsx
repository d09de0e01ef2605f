import type { TextPart } from '#sources/search.ts'

/** Text with what was looked for marked in it. */
export function MarkedText({ parts }: { parts: readonly TextPart[] }) {
  // Parts have no names but their places, and stay where they are.
  return parts.map(({ text, isHit }, place) => (isHit ? <mark key={place}>{text}</mark> : text))
}
