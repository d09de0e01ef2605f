import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildCommentTree, type CommentPlace } from './comment-tree.ts'

function place(
  id: number,
  ordinal: number,
  path: string,
  closed: CommentPlace['closed'] = null,
): CommentPlace {
  return { id, ordinal, path, closed }
}

function outline(comments: readonly CommentPlace[]): string[] {
  return buildCommentTree(comments).published.map(
    ({ comment, depth, parent }) =>
      `${'>'.repeat(depth)}${comment.id}${parent === null ? '' : ` to ${parent}`}`,
  )
}

describe('a tree of comments', () => {
  it('is in the order of threads and replies, not of ids', () => {
    const comments = [place(9, 2, ''), place(4, 1, 'B'), place(2, 1, ''), place(7, 1, 'AA'), place(3, 1, 'A')]
    expect(outline(comments)).toEqual(['2', '>3 to 2', '>>7 to 3', '>4 to 2', '9'])
  })

  it('lets a reply to a deleted comment move up to the nearest that is left', () => {
    expect(outline([place(1, 1, ''), place(3, 1, 'AAA')])).toEqual(['1', '>3 to 1'])
    expect(outline([place(2, 1, 'A'), place(3, 1, 'AA')])).toEqual(['2', '>3 to 2'])
  })

  it('publishes no reply to a missing comment where rows of the table could not be read', () => {
    const comments = [place(1, 1, ''), place(2, 1, 'B'), place(3, 1, 'AA'), place(4, 2, 'A')]
    const { published, skipped } = buildCommentTree(comments, { hasLostRows: true })
    expect(published.map(({ comment }) => comment.id)).toEqual([1, 2])
    expect(skipped).toEqual([
      { id: 3, reason: 'parent-not-public' },
      { id: 4, reason: 'parent-not-public' },
    ])
  })

  it('leaves out secret comments and everything below them', () => {
    const comments = [
      place(1, 1, ''),
      place(2, 1, 'A', 'secret'),
      place(3, 1, 'AAB'),
      place(4, 1, 'B'),
      place(5, 2, 'A'),
    ]
    expect(outline(comments)).toEqual(['1', '>4 to 1', '5'])
    expect(buildCommentTree(comments).skipped).toEqual([
      { id: 2, reason: 'secret' },
      { id: 3, reason: 'parent-not-public' },
    ])
  })

  it('keeps both of two comments in one place, unless either is secret and somebody replied', () => {
    expect(outline([place(1, 1, ''), place(2, 1, ''), place(3, 1, 'A')])).toEqual(['1', '2', '>3 to 1'])
    expect(outline([place(1, 1, ''), place(2, 1, '', 'secret'), place(3, 1, 'A')])).toEqual(['1'])
  })

  it('puts every comment after the one that it replies to, and publishes nothing below a secret', () => {
    const comment = fc.record({
      ordinal: fc.integer({ min: 0, max: 3 }),
      path: fc.string({ unit: fc.constantFrom('A', 'B'), maxLength: 5 }),
      closed: fc.constantFrom(null, null, null, 'secret' as const),
    })
    fc.assert(
      fc.property(fc.array(comment, { maxLength: 30 }), (drawn) => {
        const comments = drawn.map((entry, index) => ({ ...entry, id: index + 1 }))
        const { published, skipped } = buildCommentTree(comments)
        expect(published.length + skipped.length).toBe(comments.length)
        const depths = new Map<number, number>()
        for (const { comment: entry, depth, parent } of published) {
          expect(depth).toBe(parent === null ? 0 : (depths.get(parent) ?? Number.NaN) + 1)
          depths.set(entry.id, depth)
          const above = comments.filter(
            (other) =>
              other.ordinal === entry.ordinal &&
              entry.path.startsWith(other.path) &&
              other.path !== entry.path,
          )
          expect(above.some(({ closed }) => closed !== null)).toBe(false)
        }
      }),
    )
  })
})
