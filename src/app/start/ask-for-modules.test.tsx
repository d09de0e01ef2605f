import { afterEach, expect, test } from 'vitest'
import { askForModules } from './ask-for-modules.ts'

afterEach(() => document.head.replaceChildren())

test('the modules that the page names are asked for, each beside the first script', () => {
  const script = document.createElement('script')
  script.type = 'application/json'
  script.dataset['modules'] = 'words-1.js ArticlePage-2.js'
  document.head.append(script)
  askForModules()
  const asked = [...document.querySelectorAll<HTMLLinkElement>('link[rel="modulepreload"]')]
  expect(asked.map(({ href }) => new URL(href).pathname.split('/').at(-1))).toEqual([
    'words-1.js',
    'ArticlePage-2.js',
  ])
})

test('a page that names none asks for none', () => {
  askForModules()
  expect(document.querySelectorAll('link')).toHaveLength(0)
})
