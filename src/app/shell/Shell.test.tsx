import { createReader } from '#app/reader.ts'
import { Root } from '#app/start/Root.tsx'
import { chooseLocale } from '#app/i18n/locale.ts'
import { makeSource } from '#tests/components/make.ts'
import { act, render, screen } from '@testing-library/react'
import { renderToString } from 'react-dom/server'
import { MemoryRouter } from 'react-router'
import { expect, test } from 'vitest'
import { Shell } from './Shell.tsx'

test('of a published page nothing around the content is drawn again before the content is taken over', async () => {
  const { source, queries, ...reader } = createReader(makeSource(), { isPublished: true })
  await reader.queryClient.ensureQueryData(queries.overview())
  const drawn: string[] = []
  // Whenever the shell is drawn, it asks for the overview.
  const overview = () => {
    drawn.push('shell')
    return queries.overview()
  }
  function Content() {
    drawn.push('content')
    return <h1>Text</h1>
  }
  const page = (
    <Root reader={{ ...reader, source, queries: { ...queries, overview } }} origin={null}>
      <MemoryRouter>
        <Shell>
          <Content />
        </Shell>
      </MemoryRouter>
    </Root>
  )
  const root = document.body.appendChild(document.createElement('div'))
  root.innerHTML = renderToString(page)
  drawn.length = 0
  // Waits for what is taken over later, too.
  await act(async () => void render(page, { container: root, hydrate: true }))
  expect(drawn.slice(0, drawn.indexOf('content') + 1)).toEqual(['shell', 'content'])
})

test('whoever is in the content is still there when it is drawn anew in another language', async () => {
  const reader = createReader(makeSource())
  await reader.queryClient.ensureQueryData(reader.queries.overview())
  const page = (
    <Root reader={reader} origin={null}>
      <MemoryRouter>
        <Shell>
          <a href="/1">Headline</a>
        </Shell>
      </MemoryRouter>
    </Root>
  )
  // Waits for the parts that come later.
  await act(async () => void render(page))
  const link = screen.getByRole('link', { name: 'Headline' })
  link.focus()
  await act(async () => chooseLocale('ko'))
  expect(link).not.toBeInTheDocument()
  expect(screen.getByRole('main')).toHaveFocus()
  // Nobody is brought there who was elsewhere.
  const skip = screen.getByRole('link', { name: '본문 바로가기' })
  skip.focus()
  await act(async () => chooseLocale('en'))
  expect(skip).toHaveFocus()
})
