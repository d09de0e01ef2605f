/** The image that a thumbnail was made from: `thumb-photo_835x600.jpg` from `photo.jpg`. */
export function originalOf(name: string): string | null {
  const match = /^thumb-(.+)_\d{1,5}x\d{1,5}(\.[A-Za-z0-9]{1,5})$/iu.exec(name)
  return match ? `${match[1]}${match[2]}` : null
}
