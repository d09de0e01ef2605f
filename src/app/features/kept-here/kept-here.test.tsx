import { rememberRead } from '#app/storage/read-articles.ts'
import { renderReader } from '#tests/components/render-reader.tsx'
import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, test } from 'vitest'

beforeEach(() => localStorage.clear())

const row = async (name: string) => {
  const button = await screen.findByRole('button', { name: `Clear: ${name}` })
  return { button, text: button.closest('li')?.textContent }
}

test('what is kept is told, and goes only after a question', async () => {
  rememberRead('/', { board: 'news', id: 7 })
  localStorage.setItem('gapan.look', '{"theme":"dark"}')
  renderReader('/about')
  const read = await row('Which articles were opened')
  expect(read.text).toContain('1 item')

  await userEvent.click(read.button)
  const dialog = within(await screen.findByRole('dialog', { name: 'Clear these?' }))
  expect(dialog.getByRole('listitem')).toHaveTextContent('Which articles were opened')
  await userEvent.click(dialog.getByRole('button', { name: 'Close' }))
  expect(localStorage.getItem('gapan.read:/news')).not.toBeNull()

  await userEvent.click(screen.getByRole('button', { name: 'Clear everything' }))
  const all = within(await screen.findByRole('dialog', { name: 'Clear these?' }))
  expect(all.getAllByRole('listitem')).toHaveLength(2)
  await userEvent.click(all.getByRole('button', { name: 'Clear' }))
  await screen.findByText('Cleared.')
  expect(Object.keys(localStorage)).toEqual([])
  expect(screen.getByRole('button', { name: 'Clear everything' })).toHaveAttribute('aria-disabled')
})

test('what is not there can’t be cleared', async () => {
  renderReader('/about')
  const saved = await row('Saved articles')
  await userEvent.click(saved.button)
  expect(screen.queryByRole('dialog')).toBeNull()
})
