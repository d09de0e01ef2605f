/** Does something once the page has been painted. Two frames: the first is painted when the second begins. */
export function afterPaint(task: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(task))
}
