/**
 * Lets the page do what waits to be done (a tap, a paint, a scroll) before more work is begun. A slow phone needs a tenth
 * of a second for each step of taking a page over; all of them in one would be felt.
 */
export function yieldToPage(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    // A message is a task of its own, and unlike a timer's it is not put off.
    port1.addEventListener('message', () => resolve(), { once: true })
    port1.start()
    port2.postMessage(null)
  })
}
