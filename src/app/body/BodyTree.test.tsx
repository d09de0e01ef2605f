import type { Body, BodyElement, BodyNode } from '#archive/body/body.ts'
import { renderPart } from '#tests/components/render-reader.tsx'
import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { BodyTree } from './BodyTree.tsx'

function h(
  tagName: string,
  properties: BodyElement['properties'],
  ...children: Array<BodyNode | string>
): BodyElement {
  return {
    type: 'element',
    tagName,
    properties,
    children: children.map((child) => (typeof child === 'string' ? { type: 'text', value: child } : child)),
  }
}

function body(...children: BodyNode[]): Body {
  return { type: 'root', children }
}

test('a link out of the archive shows its host, unless its text does already', () => {
  renderPart(
    <BodyTree
      body={body(
        h('p', {}, h('a', { href: 'https://example.org/a' }, 'herons')),
        h('p', {}, h('a', { href: 'https://example.com/b' }, 'https://example.com/b')),
      )}
    />,
  )
  expect(screen.getByRole('link', { name: 'herons' }).parentElement).toHaveTextContent('herons (example.org)')
  expect(screen.getByRole('link', { name: 'herons' })).toHaveAttribute(
    'rel',
    'noopener noreferrer nofollow ugc',
  )
  expect(screen.getByText('https://example.com/b').parentElement).not.toHaveTextContent('(example.com)')
})

test('a host is shown beside a text that only mentions it', () => {
  renderPart(
    <BodyTree
      body={body(
        h('p', {}, h('a', { href: 'https://t.co/xyz' }, 'https://trust.com/login')),
        h('p', {}, h('a', { href: 'http://evil.example/' }, 'https://bank.example/?evil.example')),
        h('p', {}, h('a', { href: 'http://www.example.org/a' }, 'www.example.org/a')),
      )}
    />,
  )
  expect(screen.getByText('https://trust.com/login').parentElement).toHaveTextContent('(t.co)')
  expect(screen.getByText(/bank.example/).parentElement).toHaveTextContent('(evil.example)')
  expect(screen.getByText('www.example.org/a').parentElement).not.toHaveTextContent('(')
})

test('a link to an article stays in the reader', () => {
  renderPart(<BodyTree body={body(h('p', {}, h('a', { href: '/talk/6' }, 'that post')))} />)
  expect(screen.getByRole('link', { name: 'that post' })).toHaveAttribute('href', '/talk/6')
})

test('what the allowlist does not know is not made, even if a source lets it through', () => {
  const { container } = renderPart(
    <BodyTree
      body={body(
        h('script', {}, 'alert(1)'),
        h('p', { style: 'position:fixed', onClick: 'alert(2)', className: 'header' }, h('blink', {}, 'text')),
        h('a', { href: 'javascript:alert(3)' }, 'press'),
      )}
    />,
  )
  expect(container.querySelector('script, [style], [onclick], a, .header')).toBeNull()
  expect(container).toHaveTextContent('text')
  expect(container).toHaveTextContent('press')
})

test('an image on another host is asked for only when the reader wants it', async () => {
  renderPart(
    <BodyTree body={body(h('p', {}, h('img', { src: 'https://example.org/pier.jpg', alt: 'A pier' })))} />,
  )
  expect(screen.queryByRole('img')).toBeNull()
  expect(screen.getByText('This image is on example.org.')).toBeVisible()
  await userEvent.click(screen.getByRole('button', { name: 'Show the image' }))
  expect(screen.getByRole('img', { name: 'A pier' })).toHaveAttribute('src', 'https://example.org/pier.jpg')
})

test('the images of a host are shown together where the reader wants that, and those of others are not', async () => {
  const image = (src: string, alt: string) => h('p', {}, h('img', { src, alt }))
  renderPart(
    <BodyTree
      body={body(
        image('https://example.org/a.jpg', 'A'),
        image('https://example.com/b.jpg', 'B'),
        image('https://example.org/c.jpg', 'C'),
      )}
    />,
  )
  const [all] = screen.getAllByRole('button', { name: 'Show all of that site' })
  await userEvent.click(all ?? document.body)
  expect(screen.getAllByRole('img').map((shown) => shown.getAttribute('alt'))).toEqual(['A', 'C'])
})

test('an image of the archive loads lazily in the space that it needs', () => {
  const src = `files/ab/${'0'.repeat(32)}.png`
  renderPart(<BodyTree body={body(h('img', { src, alt: 'Herons', width: 960, height: 600 }))} />)
  const image = screen.getByRole('img', { name: 'Herons' })
  expect(image).toHaveAttribute('src', `/archive/${src}`)
  expect(image).toHaveAttribute('loading', 'lazy')
  expect(image).toHaveAttribute('width', '960')
})

test('a table scrolls in a place of its own that the keyboard reaches', () => {
  renderPart(
    <BodyTree body={body(h('table', {}, h('tbody', {}, h('tr', {}, h('td', { colSpan: 2 }, 'East')))))} />,
  )
  expect(screen.getByRole('region', { name: 'Table' })).toHaveAttribute('tabindex', '0')
  expect(screen.getByRole('cell', { name: 'East' })).toHaveAttribute('colspan', '2')
})
