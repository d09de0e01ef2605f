import { afterEach, expect, test } from 'vitest'
import { passageIn } from './passage.ts'

afterEach(() => document.body.replaceChildren())

function page(): { body: Element; paragraphs: HTMLElement[] } {
  const body = document.createElement('div')
  const paragraphs = ['First.', 'Second one.'].map((text, index) => {
    const paragraph = document.createElement('p')
    paragraph.id = `p-${index + 1}`
    paragraph.textContent = text
    return paragraph
  })
  body.append(...paragraphs)
  const after = document.createElement('p')
  after.textContent = 'After.'
  document.body.append(body, after)
  return { body, paragraphs }
}

function select(from: Node, fromOffset: number, to: Node, toOffset: number): Selection | null {
  const selection = getSelection()
  selection?.setBaseAndExtent(from, fromOffset, to, toOffset)
  return selection
}

test('a part of a paragraph', () => {
  const { body, paragraphs } = page()
  const text = paragraphs[1]?.firstChild as Node
  expect(passageIn(body, select(text, 0, text, 6))).toMatchObject({ text: 'Second', paragraph: 'p-2' })
})

test('a selection that goes on behind the body ends with it', () => {
  const { body, paragraphs } = page()
  const text = paragraphs[1]?.firstChild as Node
  const passage = passageIn(body, select(text, 0, body.nextSibling as Node, 0))
  expect(passage?.text).toBe('Second one.')
  expect(body.contains(passage?.range.endContainer ?? null)).toBe(true)
})

test('nothing, spaces, and what begins elsewhere', () => {
  const { body, paragraphs } = page()
  const text = paragraphs[1]?.firstChild as Node
  expect(passageIn(body, select(text, 2, text, 2))).toBeNull()
  expect(passageIn(body, select(text, 6, text, 7))).toBeNull()
  const after = body.nextSibling?.firstChild as Node
  expect(passageIn(body, select(after, 0, after, 3))).toBeNull()
  expect(passageIn(body, null)).toBeNull()
})
