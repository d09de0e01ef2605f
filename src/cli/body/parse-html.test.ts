import { bodyHtml } from '#tests/body-html.ts'
import { expect, test } from 'vitest'
import { parseHtml } from './parse-html.ts'

test('what is no text for a reader goes with its content', () => {
  expect(
    bodyHtml(parseHtml('a<script>b</script><!-- c --><noscript>d</noscript><svg><text>e</text></svg>f')),
  ).toBe('af')
})

test('attributes get the names of hast, unknown ones go', () => {
  const [node] = parseHtml('<ol reversed start=3 class=x onclick=y data-src=z>').children
  expect(node).toMatchObject({ properties: { reversed: true, start: '3', dataSrc: 'z' } })
  expect(JSON.stringify(node)).not.toMatch(/class|onclick/u)
})

test('what lies deeper than a hundred levels is lifted, images and line breaks too', () => {
  const html = bodyHtml(parseHtml(`${'<i><div>'.repeat(200)}a<br><img src=x>b`))
  expect(html).toContain('a<br><img src="x">b')
  expect(html.split('<div>')).toHaveLength(51)
})

test('markup that would keep a parser busy for minutes comes back as text', () => {
  const cuts: string[] = []
  const body = parseHtml(`${'<div>'.repeat(30_000)}<p>첫째</p><script>x</script><p>둘째</p>`, (what) =>
    cuts.push(what),
  )
  expect(bodyHtml(body)).toContain('<p>첫째</p>')
  expect(bodyHtml(body)).toContain('<p>둘째</p>')
  expect(bodyHtml(body)).not.toContain('x')
  expect(cuts).toHaveLength(1)
})
