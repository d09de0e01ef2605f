/** What is looked at of a keyboard's event. */
type Pressed = Pick<
  KeyboardEvent,
  'key' | 'code' | 'shiftKey' | 'ctrlKey' | 'altKey' | 'metaKey' | 'isComposing'
>

/**
 * Which key was pressed, by what it types: a small letter, a digit or a sign. Where it types another script (Hangul mode has `ㅓ` for j;
 * so have other keyboards), the Latin letter at its place. A sign may need Shift, as `?` does; a letter with Shift is another's.
 * @returns `null` for every other key, while a modifier is held, and while an input method is at work
 */
export function pressedKey({
  key,
  code,
  shiftKey,
  ctrlKey,
  altKey,
  metaKey,
  isComposing,
}: Pressed): string | null {
  if (ctrlKey || altKey || metaKey || isComposing) return null
  if (/^[!-@[-`{-~]$/.test(key)) return key
  const letter = /^[a-z]$/i.test(key) ? key : /^Key([A-Z])$/.exec(code)?.[1]
  return letter === undefined || shiftKey ? null : letter.toLowerCase()
}

/** Where keys are text, or what a form's own element does with them. */
const FIELDS =
  'input, textarea, select, [contenteditable]:not([contenteditable="false"]), [role="textbox"], [role="searchbox"], [role="combobox"]'

/** Whether single keys belong to something else: the field that has the focus, or a dialog that is open. */
export function isKeyTaken(target: EventTarget | null): boolean {
  const isField = target instanceof Element && target.closest(FIELDS) !== null
  return isField || document.querySelector('dialog[open]') !== null
}
