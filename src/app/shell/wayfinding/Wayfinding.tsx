import { offerToSaveInRows } from '#app/save-in-rows.ts'
import { Announcements } from '#app/ui/Announcements.tsx'
import { useEffect } from 'react'
import { Shortcuts } from '../shortcuts/Shortcuts.tsx'
import { LoadingBar } from './LoadingBar.tsx'
import { ReadMarks } from './ReadMarks.tsx'
import { useFollowing } from './use-following.ts'
import { useLanding } from './use-landing.ts'
import { useLook } from './use-look.ts'
import { usePrefetch } from './use-prefetch.ts'
import { useScrollMemory } from './use-scroll-memory.ts'

/**
 * Going from page to page within the reader: links are followed without loading a whole page, pages are fetched ahead and
 * stand where they should, headlines say which were opened, and keys do what they do in other readers. No page needs it before it is left: until its code is there, links and places are the browser's.
 */
export function Wayfinding() {
  useScrollMemory()
  useLanding()
  useFollowing()
  usePrefetch()
  useLook()
  useEffect(() => void offerToSaveInRows(), [])
  return (
    <>
      <LoadingBar />
      <ReadMarks />
      <Shortcuts />
      <Announcements />
    </>
  )
}
