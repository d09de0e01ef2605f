/**
 * Lets Zotero's Connector look at the page again. By itself it looks when the address changes, which is before
 * the article is there; this event it listens for (https://github.com/zotero/zotero-connectors). Called once
 * the new head is in the document.
 */
export function announceToZotero(): void {
  document.dispatchEvent(new Event('ZoteroItemUpdated', { bubbles: true }))
}

/**
 * Takes away the structured data that a published page came with. It tells of the page that was loaded, so it
 * must go when one goes on to another page; the reader itself writes none.
 */
export function dropStaleJsonLd(): void {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) script.remove()
}
