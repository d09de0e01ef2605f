import { expect, test } from 'vitest'
import { fileNameOf } from './file-name.ts'

test.each([
  ['겨울 갯벌에 돌아온 손님들', 'news-7-겨울-갯벌에-돌아온-손님들.html'],
  ['[사진으로 보는 나루] 3월 26일(수)', 'news-7-사진으로-보는-나루-3월-26일-수.html'],
  ['../../etc/passwd\0.exe', 'news-7-etc-passwd-exe.html'],
  ['a<b>:"c"|?*\\d\u202Egpj.', 'news-7-a-b-c-d-gpj.html'],
  // As macOS takes Hangul apart.
  ['강'.normalize('NFD'), 'news-7-강.html'],
  ['…!?', 'news-7.html'],
  ['', 'news-7.html'],
])('%j', (title, name) => {
  expect(fileNameOf({ board: 'news', id: 7, title })).toBe(name)
})

test('the longest name is one that every file system takes', () => {
  const name = fileNameOf({ board: 'b'.repeat(20), id: 999_999_999, title: '가나다 '.repeat(100) })
  expect(new TextEncoder().encode(name).length).toBeLessThan(255)
  expect(name).not.toContain('-.html')
})
