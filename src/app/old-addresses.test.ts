import { expect, test } from 'vitest'
import { oldAddressTarget } from './old-addresses.ts'

test.each([
  ['/bbs/board.php?bo_table=news&wr_id=123', '/news/123'],
  ['/bbs/board.php?bo_table=news&wr_id=123&page=4#c_456', '/news/123#c_456'],
  ['/bbs/board.php?bo_table=news', '/news'],
  ['/bbs/board.php?bo_table=news&page=12', '/news'],
  ['/bbs/rss.php?bo_table=news', '/news'],
  ['/bbs/board.php?bo_table=news&wr_id=abc', null],
  ['/bbs/board.php?bo_table=../etc&wr_id=1', null],
  ['/bbs/board.php?bo_table=news&wr_id=123#javascript:alert(1)', '/news/123'],
  ['/bbs/write.php?bo_table=news', null],
  ['/bbs/board.php', null],
])('%s leads to %s', (address, target) => {
  expect(oldAddressTarget(new URL(address, 'https://naru.example.org'))).toBe(target)
})
