import { applyLook } from '#app/apply-look.ts'
import { DEFAULT_LOOK, LOOK_KEY, writeLook } from '#app/storage/reading-look.ts'
import { renderReader } from '#tests/components/render-reader.tsx'
import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test, vi } from 'vitest'

afterEach(() => {
  vi.restoreAllMocks()
  writeLook(DEFAULT_LOOK)
  applyLook(DEFAULT_LOOK)
})

async function openSettings() {
  renderReader('/')
  const button = await screen.findByRole('button', { name: 'Reading settings' })
  await userEvent.click(button)
  return { button, dialog: within(await screen.findByRole('dialog', { name: 'Reading settings' })) }
}

const root = () => document.documentElement.dataset

test('a choice is seen at once and kept; the defaults come back, and that is said', async () => {
  const { dialog } = await openSettings()
  const group = (name: string) => within(dialog.getByRole('group', { name }))
  await userEvent.click(group('Colours').getByRole('radio', { name: 'Sepia' }))
  await userEvent.click(group('Text size').getByRole('radio', { name: 'Largest' }))
  expect(root()).toMatchObject({ theme: 'sepia', size: 'largest' })
  expect(JSON.parse(localStorage.getItem(LOOK_KEY) ?? '')).toEqual({ theme: 'sepia', size: 'largest' })
  expect(group('Colours').getByRole('radio', { name: 'Sepia' })).toBeChecked()

  await userEvent.click(dialog.getByRole('button', { name: 'Back to the defaults' }))
  expect(root()).not.toHaveProperty('theme')
  expect(root()).not.toHaveProperty('size')
  expect(group('Colours').getByRole('radio', { name: 'As on this device' })).toBeChecked()
  expect(localStorage.getItem(LOOK_KEY)).toBeNull()
  expect(screen.getByText('Pages look as they did at first.')).toBeInTheDocument()
})

test('every choice that there is is offered, with one of each kind chosen', async () => {
  const { dialog } = await openSettings()
  const counts = dialog
    .getAllByRole('group')
    .map((group) => within(group).queryAllByRole('radio'))
    .filter((radios) => radios.length > 0)
  expect(counts.map((radios) => radios.length)).toEqual([6, 5, 3, 3, 2, 2])
  for (const radios of counts) {
    expect(radios.filter((radio) => radio instanceof HTMLInputElement && radio.checked)).toHaveLength(1)
  }
})

test('where nothing can be kept, it says so', async () => {
  const { dialog } = await openSettings()
  expect(dialog.getByText('Kept in this browser alone.')).toBeInTheDocument()
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError')
  })
  await userEvent.click(dialog.getByRole('radio', { name: 'Dark' }))
  expect(root()['theme']).toBe('dark')
  expect(dialog.getByText(/keeps nothing/u)).toBeInTheDocument()
})
