/** How dark a day is drawn: 1 to 4. The number in it says the same to whoever sees no shades. */
export type Shade = 1 | 2 | 3 | 4

const SHADES: readonly Shade[] = [1, 2, 3, 4]

/**
 * The shade of a day by how much there is on it, each step twice as much as the one before: a day of a hundred must not
 * make all others pale.
 * @param articles at least 1
 * @param most of any day that is shown with it
 */
export function shadeOf(articles: number, most: number): Shade {
  if (most <= 1) return 1
  const part = Math.log2(articles) / Math.log2(most)
  return SHADES[Math.min(3, Math.floor(part * 4))] ?? 1
}
