import { useCallback, useRef, type RefCallback } from 'react'

/**
 * For an element that is made anew while somebody is in it: whatever had the focus in it is lost, and with it the place
 * of a reader without a mouse. The new element has it then; or the field of the same name in it, with what was typed there and has
 * not been asked for yet.
 */
export function useKeptFocus(): RefCallback<HTMLElement> {
  const focused = useRef<Element | null>(null)
  // Always the same function: React calls another one at each drawing, which would take the focus from what has it.
  return useCallback((element: HTMLElement) => {
    if (focused.current && !continueIn(element, focused.current)) element.focus({ preventScroll: true })
    return () => {
      const { activeElement } = document
      focused.current = element.contains(activeElement) ? activeElement : null
    }
  }, [])
}

/** @returns whether there is a field that goes on where the one of before was */
function continueIn(element: HTMLElement, before: Element): boolean {
  const field =
    before instanceof HTMLInputElement &&
    element.querySelector<HTMLInputElement>(`input[name="${before.name}"]`)
  if (!field) return false
  field.focus({ preventScroll: true })
  // Of a box that is ticked there is nothing to go on with.
  if (before.selectionStart === null) return true
  if (field.value !== before.value) {
    // As if it were typed: whoever keeps what stands in the field is to know of it.
    field.setRangeText(before.value, 0, field.value.length)
    field.dispatchEvent(new InputEvent('input', { bubbles: true }))
  }
  field.setSelectionRange(before.selectionStart, before.selectionEnd)
  return true
}
