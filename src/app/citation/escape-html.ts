/** Text as it stands in markup that leaves the page, in an element or an attribute. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/gu, (character) => `&#${character.charCodeAt(0)};`)
}
