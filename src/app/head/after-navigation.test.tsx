import { expect, test } from 'vitest'
import { announceToZotero, dropStaleJsonLd } from './after-navigation.ts'

test('Zotero is told at the document, where its Connector listens', () => {
  const heard: Event[] = []
  const listen = (event: Event) => heard.push(event)
  document.addEventListener('ZoteroItemUpdated', listen)
  window.addEventListener('ZoteroItemUpdated', listen)
  announceToZotero()
  document.removeEventListener('ZoteroItemUpdated', listen)
  window.removeEventListener('ZoteroItemUpdated', listen)
  expect(heard).toHaveLength(2)
})

test('structured data of the page that was left goes, and nothing else', () => {
  for (const type of ['application/ld+json', 'application/json']) {
    const script = document.head.appendChild(document.createElement('script'))
    script.type = type
  }
  dropStaleJsonLd()
  expect([...document.scripts].map(({ type }) => type)).toEqual(['application/json'])
  document.head.replaceChildren()
})
