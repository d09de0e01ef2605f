import { makeArticle, makeSource } from '#tests/components/make.ts'
import { renderReader } from '#tests/components/render-reader.tsx'
import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'

test('a headline that is pointed at has its article fetched once, and all else only after a while', async () => {
  const asked: string[] = []
  renderReader(
    '/news',
    makeSource({
      article: async () => {
        asked.push('article')
        return makeArticle()
      },
      related: async () => {
        asked.push('related')
        return []
      },
    }),
  )
  const link = await screen.findByRole('link', { name: 'The ferry is back' })
  await userEvent.hover(link)
  await waitFor(() => expect(asked).toEqual(['article']))
  // The press and the focus that comes of it tell nothing new.
  await userEvent.pointer({ target: link, keys: '[MouseLeft>]' })
  expect(asked).toEqual(['article'])
  await waitFor(() => expect(asked).toEqual(['article', 'related']))
})
