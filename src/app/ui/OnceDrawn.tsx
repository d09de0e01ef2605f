import type { ReactNode } from 'react'
import { useDrawn } from './use-drawn.ts'

/** What is there once the page is the reader's own. A part of its own, so that nothing else is drawn again for it. */
export function OnceDrawn({ children }: { children: ReactNode }): ReactNode {
  return useDrawn() ? children : null
}
