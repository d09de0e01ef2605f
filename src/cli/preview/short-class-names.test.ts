import { expect, test } from 'vitest'
import { shortClassNames } from './short-class-names.ts'

const LIST = 'src/app/features/headlines/HeadlineList.module.css'
const PAGER = 'src/app/features/pager/Pager.module.css'

test('a class has one name, no two have the same, and each is a name that CSS takes', () => {
  const nameOf = shortClassNames('src/app')
  const names = [nameOf('list', LIST), nameOf('row', LIST), nameOf('list', PAGER), nameOf('row', PAGER)]
  expect(new Set(names).size).toBe(4)
  for (const name of names) expect(name).toMatch(/^[a-z]{1,2}\d{1,2}$/u)
  expect(nameOf('list', LIST)).toBe(names[0])
  const again = shortClassNames('src/app')
  expect([again('list', LIST), again('row', LIST)]).toEqual(names.slice(0, 2))
})

test('styles from elsewhere have no name to give', () => {
  expect(() => shortClassNames('src/app')('list', 'tests/Other.module.css')).toThrow(/does not lie below/)
})
