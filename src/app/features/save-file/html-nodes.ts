import type { BodyElement, BodyNode, BodyProperties } from '#archive/body/body.ts'

/** An element of a saved article, in the form that bodies have: texts are escaped when it is written. */
export function h(
  tagName: string,
  properties: BodyProperties,
  ...children: ReadonlyArray<BodyNode | string | null>
): BodyElement {
  return {
    type: 'element',
    tagName,
    properties,
    children: children
      .filter((child) => child !== null)
      .map((child) => (typeof child === 'string' ? { type: 'text', value: child } : child)),
  }
}

/** A text whose language is known, or may not be. */
export function langOf(lang: string | null): BodyProperties {
  return lang === null ? {} : { lang }
}
