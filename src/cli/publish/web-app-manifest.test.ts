import { manifestSchema } from '#archive/manifest.ts'
import { imageSize } from 'image-size'
import { readFileSync } from 'node:fs'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { webAppManifest } from './web-app-manifest.ts'

const { site } = v.parse(manifestSchema, JSON.parse(readFileSync('public/archive/archive.json', 'utf8')))

test('an installed site is itself: its title, its words, its path', () => {
  const manifest = webAppManifest(site, '/paper/', 'ko')
  expect(manifest).toMatchObject({ name: site.title, lang: 'ko', description: site.description['ko'] })
  expect([manifest.id, manifest.start_url, manifest.scope]).toEqual(['/paper/', '/paper/', '/paper/'])
})

test('each icon is there, and as large as it is said to be', () => {
  const { icons } = webAppManifest(site, '/paper/', 'ko')
  expect(icons.map(({ purpose }) => purpose)).toContain('maskable')
  for (const { src, sizes, type } of icons) {
    const file = readFileSync(src.replace('/paper/', 'public/'))
    const { width, height, type: found } = imageSize(file)
    expect(type, src).toContain(found)
    expect([`${width}x${height}`, 'any'], src).toContain(sizes)
  }
})

test('its colours are those of the reader', () => {
  const [, paper] =
    /--paper: light-dark\((#[0-9a-f]+),/u.exec(readFileSync('src/app/styles/tokens.css', 'utf8')) ?? []
  const { background_color, theme_color } = webAppManifest(site, '/', 'ko')
  expect([background_color, theme_color]).toEqual([paper, paper])
})

test.each([
  ['나루신문 Naru Gazette', '나루신문 Naru'],
  ['Naru', 'Naru'],
  ['The Very Long Gazette of Naru', 'The Very'],
  ['Extraordinarily', 'Extraordinarily'],
])('%j is %j where there is little room', (title, short) => {
  expect(webAppManifest({ ...site, title }, '/', 'en').short_name).toBe(short)
})

test('a site without a description says nothing of itself', () => {
  expect(webAppManifest({ ...site, description: {} }, '/', 'en')).not.toHaveProperty('description')
  expect(webAppManifest({ ...site, description: { ko: '글' } }, '/', 'en').description).toBe('글')
})
