import { createReader } from '#app/reader.ts'
import { Root } from '#app/start/Root.tsx'
import { makeSource } from '#tests/components/make.ts'
import { act, render } from '@testing-library/react'
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
