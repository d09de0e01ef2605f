import { m } from '#app/i18n/messages.ts'
import type { RelatedReason } from '#archive/article.ts'

/** Why a headline stands beside an article, in the reader's language. */
export function reasonInWords(reason: RelatedReason): string {
  switch (reason.kind) {
    case 'series':
      return m.reason_series({ name: reason.name })
    case 'linked':
      return m.reason_linked()
    case 'linked-from':
      return m.reason_linked_from()
    case 'pinned':
      return m.reason_pinned()
    case 'shares':
      return m.reason_shares({ words: reason.words.join(', ') })
    case 'newest':
      return m.reason_newest()
    case 'followed':
      return m.reason_followed()
  }
}
