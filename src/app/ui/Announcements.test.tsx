import { act, render, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { announce } from './announcements.ts'
import { Announcements } from './Announcements.tsx'

test('says what has happened, in a region that was there before, and the same words again as a new element', () => {
  render(<Announcements />)
  const region = screen.getByRole('status')
  expect(region).toBeEmptyDOMElement()
  act(() => announce('Saved'))
  expect(region).toHaveTextContent('Saved')
  const first = region.firstElementChild
  act(() => announce('Saved'))
  expect(region).toHaveTextContent('Saved')
  expect(region.firstElementChild).not.toBe(first)
})

test('does not repeat what was said before it was there', () => {
  act(() => announce('Copied'))
  render(<Announcements />)
  expect(screen.getByRole('status')).toBeEmptyDOMElement()
})
