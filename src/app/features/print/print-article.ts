/**
 * Prints what is read; by itself an article goes without its comments, with which a page of text may become forty. What is left out
 * is in the styles (`Discussion.module.css`), so that it is the same from the browser's own menu.
 */
export function printArticle(withComments: boolean): void {
  const { dataset } = document.documentElement
  if (withComments) dataset['printComments'] = ''
  // Where printing goes on after the call, it is over when the browser says so.
  window.addEventListener('afterprint', () => delete dataset['printComments'], { once: true })
  window.print()
}
