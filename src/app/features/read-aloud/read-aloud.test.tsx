import { paragraphs } from '#archive/body/body.ts'
import { makeArticle, makeSource } from '#tests/components/make.ts'
import { renderReader } from '#tests/components/render-reader.tsx'
import { installSynthesis, makeVoice, type Synthesis } from '#tests/components/synthesis.ts'
import { act, cleanup, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'

const source = makeSource({
  article: async ({ id }) =>
    makeArticle({
      id,
      next: { board: 'news', id: 8, title: '막배', lang: 'ko', publishedAt: null },
      lang: 'ko',
      title: '배가 온다',
      body: paragraphs('첫 배는 일곱 시다. It is late.', '끝이다.'),
    }),
})

const listen = () => screen.queryByRole('button', { name: 'Listen' })
const player = () => screen.getByRole('group', { name: 'Reading aloud' })
const press = (name: string) => userEvent.click(within(player()).getByRole('button', { name }))
/** What was silenced is followed by a moment of silence. */
const untilSaid = (synthesis: Synthesis, text: string) => waitFor(() => expect(synthesis.speaking).toBe(text))

beforeEach(() => {
  // jsdom has no layout, and nothing is highlighted.
  vi.stubGlobal('matchMedia', () => ({ matches: true }))
  vi.stubGlobal('CSS', { escape: (text: string) => text })
  window.scrollBy = () => undefined
  Range.prototype.getBoundingClientRect = () => new DOMRect()
  localStorage.clear()
})

afterEach(() => {
  // What is drawn still speaks to the browser.
  cleanup()
  vi.unstubAllGlobals()
})

async function startReading(...voices: SpeechSynthesisVoice[]): Promise<Synthesis> {
  const synthesis = installSynthesis(...voices)
  renderReader('/news/7', source)
  await userEvent.click(await screen.findByRole('button', { name: 'Listen' }))
  await screen.findByRole('group', { name: 'Reading aloud' })
  return synthesis
}

test('there is no button without a voice for the article, and one as soon as it has come', async () => {
  const synthesis = installSynthesis(makeVoice('en-US'))
  renderReader('/news/7', source)
  expect(await screen.findByRole('button', { name: 'Share' })).toBeVisible()
  expect(listen()).toBeNull()
  act(() => synthesis.setVoices([makeVoice('en-US'), makeVoice('ko-KR')]))
  expect(await screen.findByRole('button', { name: 'Listen' })).toBeVisible()
})

test('there is none in a browser that does not speak', async () => {
  renderReader('/news/7', source)
  expect(await screen.findByRole('button', { name: 'Share' })).toBeVisible()
  expect(listen()).toBeNull()
})

test('reads headline and text sentence by sentence, each marked and by a voice of its language, to the end', async () => {
  const synthesis = await startReading(makeVoice('ko-KR'), makeVoice('en-US'))
  const marked = () => document.querySelector('[class*="block"]')?.textContent
  expect(synthesis.speaking).toBe('배가 온다')
  expect(within(player()).getByRole('button', { name: 'Pause' })).toHaveFocus()
  expect(player()).not.toHaveTextContent('the text is sent')
  expect(marked()).toBe('배가 온다')
  act(() => synthesis.finish())
  expect(player()).toHaveTextContent('2 / 4')
  expect(marked()).toBe('첫 배는 일곱 시다. It is late.')
  act(() => synthesis.finish())
  act(() => synthesis.finish())
  expect(synthesis.spoken.map(({ text, voice }) => `${voice?.lang} ${text}`)).toEqual([
    'ko-KR 배가 온다',
    'ko-KR 첫 배는 일곱 시다.',
    'en-US It is late.',
    'ko-KR 끝이다.',
  ])
  act(() => synthesis.finish())
  await waitFor(() => expect(screen.queryByRole('group', { name: 'Reading aloud' })).toBeNull())
  expect(marked()).toBeUndefined()
  expect(listen()).toHaveFocus()
})

test('pauses, goes on with the same sentence, steps, and ends, with the keyboard too', async () => {
  const synthesis = await startReading(makeVoice('ko-KR'))
  await press('Pause')
  expect(synthesis.speaking).toBeNull()
  await press('Go on')
  expect(synthesis.speaking).toBe('배가 온다')
  await press('Next sentence')
  await untilSaid(synthesis, '첫 배는 일곱 시다.')
  await userEvent.keyboard('{ArrowRight}')
  await untilSaid(synthesis, 'It is late.')
  await userEvent.keyboard('{ArrowLeft}{ArrowLeft}{ArrowLeft}')
  await untilSaid(synthesis, '배가 온다')
  await userEvent.keyboard('{Escape}')
  expect(synthesis.speaking).toBeNull()
  await waitFor(() => expect(listen()).toHaveFocus())
})

test('the speed is kept for the next article', async () => {
  const synthesis = await startReading(makeVoice('ko-KR'))
  await userEvent.selectOptions(within(player()).getByRole('combobox', { name: 'Speed' }), '1.5×')
  await untilSaid(synthesis, '배가 온다')
  expect(synthesis.spoken.at(-1)?.rate).toBe(1.5)
  await press('Stop')
  await userEvent.click(listen() ?? document.body)
  await waitFor(() => expect(synthesis.spoken.at(-1)?.rate).toBe(1.5))
  expect(within(player()).getByRole('combobox')).toHaveValue('1.5')
})

test('who leaves the article hears no more of it', async () => {
  const synthesis = await startReading(makeVoice('ko-KR'))
  await userEvent.click(screen.getByRole('link', { name: /막배/ }))
  await waitFor(() => expect(synthesis.speaking).toBeNull())
  expect(screen.queryByRole('group', { name: 'Reading aloud' })).toBeNull()
  expect(document.querySelector('[class*="block"]')).toBeNull()
})

test('a voice that fails is told of, and may be tried again; one that was interrupted pauses', async () => {
  const synthesis = await startReading(makeVoice('ko-KR'))
  act(() => synthesis.fail('interrupted'))
  await press('Go on')
  expect(synthesis.speaking).toBe('배가 온다')
  act(() => synthesis.fail('network'))
  expect(await screen.findByText(/could not read aloud/)).toBeVisible()
  await press('Go on')
  expect(synthesis.speaking).toBe('배가 온다')
})

test('it is said where the text is sent to a server to be spoken', async () => {
  await startReading(makeVoice('ko-KR'), makeVoice('en-US', { localService: false }))
  expect(player()).toHaveTextContent('the text is sent there')
})
