/** The element that the reader is shown in. */
export function rootElement(): HTMLElement {
  const root = document.getElementById('root')
  if (!root) throw new Error('The page has no element #root for the reader to be shown in.')
  return root
}
