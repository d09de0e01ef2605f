import { writePreference } from '#app/storage/preferences.ts'
import { listReadingPlaces, rememberReadingPlace } from '#app/storage/reading-places.ts'
import { renderPart } from '#tests/components/render-reader.tsx'
import { act, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, test } from 'vitest'
import { ContinueReading } from './ContinueReading.tsx'
import { spotsOf } from './follow-reading.ts'
import { LastRead } from './LastRead.tsx'

const BOARDS = [{ id: 'news', title: 'Naru News' }]

function leave(id: number, title: string, share: number, lang = 'en') {
  rememberReadingPlace('/', {
    board: 'news',
    id,
    title,
    lang,
    block: 'p-7',
    share,
    at: '2026-11-28T10:00:00.000Z',
  })
}

beforeEach(() => {
  localStorage.clear()
  writePreference('marksRead', true)
  leave(1, 'Tides', 0.999)
  leave(2, '강변 소식', 0.001, 'ko')
  leave(3, 'The ferry is back', 0.624)
})

const rows = () => screen.queryAllByRole('listitem')

test('articles that were left are listed, the last first, with how far they were read and the way to that place', () => {
  renderPart(<ContinueReading boards={BOARDS} />)
  expect(rows().map(({ textContent }) => textContent)).toEqual([
    'The ferry is back62% readNaru NewsRemove',
    '강변 소식1% readNaru NewsRemove',
    'Tides99% readNaru NewsRemove',
  ])
  expect(screen.getByRole('link', { name: '강변 소식' })).toHaveAttribute('href', '/news/2#p-7')
  expect(screen.getByRole('link', { name: '강변 소식' })).toHaveAttribute('lang', 'ko')
})

test('each is removed, and the focus goes to the next one', async () => {
  renderPart(
    <main>
      <h1 tabIndex={-1}>Saved</h1>
      <ContinueReading boards={BOARDS} />
    </main>,
  )
  const remove = (title: string) => screen.getByRole('button', { name: `Remove “${title}” from the list` })
  await userEvent.click(remove('강변 소식'))
  expect(remove('Tides')).toHaveFocus()
  await userEvent.click(remove('Tides'))
  expect(remove('The ferry is back')).toHaveFocus()
  await userEvent.click(remove('The ferry is back'))
  expect(screen.getByRole('heading', { name: 'Saved' })).toHaveFocus()
  expect(screen.queryByRole('region', { name: 'Continue reading' })).toBeNull()
  expect(listReadingPlaces('/')).toEqual([])
})

test('all are removed at once', async () => {
  renderPart(<ContinueReading boards={BOARDS} />)
  await userEvent.click(screen.getByRole('button', { name: 'Remove all' }))
  expect(rows()).toEqual([])
  expect(listReadingPlaces('/')).toEqual([])
})

test('where nothing is to be remembered, nothing is shown, and it is not lost', () => {
  renderPart(<ContinueReading boards={BOARDS} />)
  act(() => writePreference('marksRead', false))
  expect(rows()).toEqual([])
  act(() => writePreference('marksRead', true))
  expect(rows()).toHaveLength(3)
})

test('the front page has the last of them', () => {
  leave(4, 'A fourth', 0.5)
  renderPart(<LastRead />)
  expect(rows().map((row) => within(row).getByRole('link').textContent)).toEqual([
    'A fourth',
    'The ferry is back',
    '강변 소식',
  ])
  expect(screen.getByRole('link', { name: 'Continue reading' })).toHaveAttribute('href', '/saved')
})

test('how much was read is measured by text, not by paragraphs', () => {
  const body = document.createElement('div')
  for (const [id, text] of [
    ['p-1', 'abcdef'],
    ['p-2', 'gh'],
    ['p-3', 'ij'],
  ] as const) {
    const paragraph = document.createElement('p')
    Object.assign(paragraph, { id, textContent: text })
    body.append(paragraph)
  }
  expect(spotsOf(body).map(({ share }) => share)).toEqual([0, 0.6, 0.8])
  expect(spotsOf(document.createElement('div'))).toEqual([])
})
