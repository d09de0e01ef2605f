import { m } from '#app/i18n/messages.ts'
import { SourceError } from '#sources/source-error.ts'

export interface Trouble {
  readonly title: string
  /** What happened. */
  readonly happened: string
  /** What still works, and what to do. */
  readonly next: string
  readonly canRetry: boolean
  readonly isMissing: boolean
}

/** An error in words for a reader. */
export function describeTrouble(error: unknown): Trouble {
  switch (error instanceof SourceError ? error.kind : 'own-fault') {
    case 'not-found':
      return {
        title: m.missing_title(),
        happened: m.missing_happened(),
        next: m.missing_next(),
        canRetry: false,
        isMissing: true,
      }
    case 'unreachable':
      return trouble(m.unreachable_title(), m.unreachable_happened(), m.unreachable_next())
    case 'server':
      return trouble(m.server_title(), m.server_happened(), m.server_next())
    case 'unreadable':
      return trouble(m.unreadable_title(), m.unreadable_happened(), m.unreadable_next())
    case 'newer-format':
      return trouble(m.newer_title(), m.newer_happened(), m.newer_next())
    case 'own-fault':
      return trouble(m.fault_title(), m.fault_happened(), m.fault_next())
  }
}

function trouble(title: string, happened: string, next: string): Trouble {
  return { title, happened, next, canRetry: true, isMissing: false }
}
