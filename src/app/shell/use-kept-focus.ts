import { useCallback, useRef, type RefCallback } from 'react'

/**
 * For an element that is made anew while somebody is in it: whatever had the focus in it is lost, and with it the place
 * of a reader without a mouse. The new element has it then.
 */
export function useKeptFocus(): RefCallback<HTMLElement> {
  const hadFocus = useRef(false)
  // Always the same function: React calls another one at each drawing, which would take the focus from what has it.
  return useCallback((element: HTMLElement) => {
    if (hadFocus.current) element.focus({ preventScroll: true })
    return () => {
      hadFocus.current = element.contains(document.activeElement)
    }
  }, [])
}
