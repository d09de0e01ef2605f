import { expect, test } from 'vitest'
import { folderOfText, folderText, labelsOfText, labelText } from './folder-text.ts'

test.each([[[]], [['Trips']], [['Trips', '바다']], [['and/or', String.raw`C:\news`, 'x']]])(
  'folders are the same after they were written as a line: %j',
  (folder) => expect(folderOfText(folderText(folder))).toEqual(folder),
)

test('a line is understood as people write it', () => {
  expect(folderOfText(' Trips/ Sea //')).toEqual(['Trips', 'Sea'])
  expect(folderOfText('\\')).toEqual([])
  expect(labelsOfText(' sea,배， 강변、sea,,')).toEqual(['sea', '배', '강변'])
  expect(labelText(['sea', '배'])).toBe('sea, 배')
  expect(labelsOfText(labelText(['a, b', '배']))).toEqual(['a, b', '배'])
})
