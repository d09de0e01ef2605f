/**
 * Asks for the modules that the page names on its first script, `data-modules="a.js b.js"`: they lie beside that script, and
 * will be needed when the reader takes the page over. The page does not ask for them itself, since that would keep its text
 * waiting.
 */
export function askForModules(): void {
  const names = document.querySelector<HTMLScriptElement>('script[data-modules]')?.dataset['modules']
  for (const name of names?.split(' ') ?? []) {
    const link = document.createElement('link')
    link.rel = 'modulepreload'
    link.fetchPriority = 'low'
    link.href = new URL(name, import.meta.url).href
    document.head.append(link)
  }
}
