import { m } from '#app/i18n/messages.ts'
import { CodeError } from '#app/lazy-page.tsx'
import { SourceError, type SourceErrorKind } from '#sources/source-error.ts'

/** What went wrong, in words for a reader. */
export interface Trouble {
  readonly title: string
  /** What happened. */
  readonly happened: string
  /** What still works, and what to do. */
  readonly next: string
  /** What may mend it: asking again, or loading the reader itself anew. */
  readonly retry: 'ask' | 'reload' | null
  readonly isMissing: boolean
  /** Whether it is the network that failed. What was kept may help. */
  readonly isUnanswered: boolean
}

function kindOf(error: unknown): SourceErrorKind | 'code' | 'own-fault' {
  if (error instanceof SourceError) return error.kind
  return error instanceof CodeError ? 'code' : 'own-fault'
}

/** An error in words for a reader. */
export function describeTrouble(error: unknown): Trouble {
  switch (kindOf(error)) {
    case 'not-found':
      return {
        title: m.missing_title(),
        happened: m.missing_happened(),
        next: m.missing_next(),
        retry: null,
        isMissing: true,
        isUnanswered: false,
      }
    case 'code':
      // A browser remembers a module that failed to load: only a new page asks for it again.
      return { ...trouble(m.unreachable_title(), m.unreachable_happened(), m.others_work()), retry: 'reload' }
    case 'unreachable':
      return {
        ...trouble(m.unreachable_title(), m.unreachable_happened(), m.unreachable_next()),
        isUnanswered: true,
      }
    case 'server':
      return trouble(m.server_title(), m.server_happened(), m.others_work())
    case 'unreadable':
      return trouble(m.unreadable_title(), m.unreadable_happened(), m.others_work())
    case 'newer-format':
      return trouble(m.newer_title(), m.newer_happened(), m.others_work())
    case 'own-fault':
      return trouble(m.fault_title(), m.fault_happened(), m.others_work())
  }
}

function trouble(title: string, happened: string, next: string): Trouble {
  return { title, happened, next, retry: 'ask', isMissing: false, isUnanswered: false }
}
