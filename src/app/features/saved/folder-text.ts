/** Folders as one line that can be edited: `Trips / Sea`. A stroke that is part of a name has a backslash before it. */
export function folderText(folder: readonly string[]): string {
  return folder.map((name) => name.replaceAll(/[\\/]/gu, String.raw`\$&`)).join(' / ')
}

/** The folders that a line names, from the outside in. */
export function folderOfText(text: string): string[] {
  return plainNames(text.match(/(?:\\.|[^\\/])+/gsu))
}

/** Labels as one line that can be edited. A comma that is part of a label has a backslash before it. */
export function labelText(labels: readonly string[]): string {
  return labels.map((label) => label.replaceAll(/[\\,，、]/gu, String.raw`\$&`)).join(', ')
}

/** The labels that a line names, each once; commas of either script part them. */
export function labelsOfText(text: string): string[] {
  return [...new Set(plainNames(text.match(/(?:\\.|[^\\,，、])+/gsu)))]
}

function plainNames(parts: readonly string[] | null): string[] {
  return (parts ?? []).map((part) => part.replaceAll(/\\(.)/gsu, '$1').trim()).filter((name) => name !== '')
}
