import { m } from '#app/i18n/messages.ts'
import type { Body, BodyElement, BodyNode, BodyProperties } from '#archive/body/body.ts'
import { isBodyTag } from '#archive/body/sanitize.ts'
import { createElement, Fragment, type ReactNode } from 'react'
import { BodyImage } from './BodyImage.tsx'
import styles from './BodyTree.module.css'
import { BodyLink } from './BodyLink.tsx'

/**
 * A body as React elements. Whatever an archive holds, only elements of the allowlist are made, with
 * the attributes named here: no markup string is ever parsed in the page.
 */
export function BodyTree({ body }: { body: Body }) {
  return <div className={styles.body}>{children(body.children)}</div>
}

function children(nodes: readonly BodyNode[]): ReactNode[] {
  return nodes.map((node, index) => (
    // A body never changes while it is shown, so a place in it is a name.
    <Fragment key={index}>{node.type === 'text' ? node.value : element(node)}</Fragment>
  ))
}

function element(node: BodyElement): ReactNode {
  const { properties, tagName } = node
  if (!isBodyTag(tagName)) return children(node.children)
  switch (tagName) {
    case 'a':
      return (
        <BodyLink
          href={stringOf(properties['href'])}
          title={stringOf(properties['title'])}
          text={textOf(node)}
        >
          {children(node.children)}
        </BodyLink>
      )
    case 'img':
      return (
        <BodyImage
          src={stringOf(properties['src'])}
          alt={stringOf(properties['alt']) ?? ''}
          width={numberOf(properties['width'])}
          height={numberOf(properties['height'])}
        />
      )
    case 'br':
    case 'hr':
    case 'wbr':
    case 'col':
      return createElement(tagName, attributes(properties))
    case 'table':
      return (
        // Wide tables scroll in a place of their own, which the keyboard reaches.
        <div role="region" aria-label={m.table()} tabIndex={0} className={styles.wide}>
          {createElement(tagName, attributes(properties), children(node.children))}
        </div>
      )
    case 'pre':
      return (
        <div role="region" aria-label={m.preformatted()} tabIndex={0} className={styles.wide}>
          {createElement(tagName, attributes(properties), children(node.children))}
        </div>
      )
    default:
      return createElement(tagName, attributes(properties), children(node.children))
  }
}

/** Attributes that mean the same on any element that the allowlist lets have them. */
const ATTRIBUTES = [
  'id', 'title', 'lang', 'dir', 'cite', 'dateTime', 'start', 'reversed', 'type', 'value', 'colSpan',
  'rowSpan', 'scope', 'span',
] as const // prettier-ignore

function attributes(properties: BodyProperties): Record<string, string | number | boolean> {
  const result: Record<string, string | number | boolean> = {}
  for (const name of ATTRIBUTES) {
    const value = properties[name]
    if (value !== undefined && typeof value !== 'object') result[name] = value
  }
  return result
}

function textOf(node: BodyNode): string {
  return node.type === 'text' ? node.value : node.children.map(textOf).join('')
}

function stringOf(value: BodyProperties[string] | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined
}

function numberOf(value: BodyProperties[string] | undefined): number | undefined {
  return typeof value === 'number' ? value : undefined
}
