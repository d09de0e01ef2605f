import { expect, test } from 'vitest'
import { ALL_SAVED, savedParamsOf, savedViewOf, type SavedView } from './saved-address.ts'

test.each<[string, Partial<SavedView>]>([
  ['', {}],
  ['q=%EB%B0%B0+', { text: '배 ' }],
  ['folder=', { folder: [] }],
  ['folder=Trips&folder=Sea%2FRiver', { folder: ['Trips', 'Sea/River'] }],
  ['label=ferry&sort=title&page=3', { label: 'ferry', sort: 'title', page: 3 }],
])('“%s” is an address of its own', (params, view) => {
  expect(savedViewOf(new URLSearchParams(params))).toEqual({ ...ALL_SAVED, ...view })
  expect(savedParamsOf({ ...ALL_SAVED, ...view })).toBe(params)
})

test.each(['sort=up', 'page=0', 'page=x', 'page=1.5', 'label=', 'other=1'])(
  '“%s” asks for nothing else',
  (params) => {
    expect(savedViewOf(new URLSearchParams(params))).toEqual(ALL_SAVED)
  },
)
