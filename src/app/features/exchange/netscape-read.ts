import { Tokenizer, TokenizerMode, type Token, type TokenHandler } from 'parse5'
import * as v from 'valibot'
import {
  beginningOf,
  isoOf,
  tidyLabels,
  tidyWords,
  timeOf,
  type BookmarkEntries,
  type BookmarkEntry,
  type Unreadable,
} from './bookmark-entry.ts'

/** Characters that are read at a time: the page goes on between. */
const CHUNK = 1 << 19

/** Elements whose content is text and no markup; a bookmark file has one of them. */
const TEXT_ONLY = {
  title: TokenizerMode.RCDATA,
  textarea: TokenizerMode.RCDATA,
  style: TokenizerMode.RAWTEXT,
  xmp: TokenizerMode.RAWTEXT,
  iframe: TokenizerMode.RAWTEXT,
  noembed: TokenizerMode.RAWTEXT,
  noframes: TokenizerMode.RAWTEXT,
  script: TokenizerMode.SCRIPT_DATA,
} as const

/** What a text belongs to. */
type TextPlace = 'title' | 'folder' | 'note' | null

/** What a folder of the browser itself is marked with: its name is no choice of the reader's. */
const BROWSERS_OWN = new Set([
  'personal_toolbar_folder',
  'unfiled_bookmarks_folder',
  'bookmarks_menu',
  'places_root',
])

/** Tags that end a title, a name or a note that has no end tag. */
const ENDS_TEXT = new Set(['dt', 'dl', 'dd', 'a', 'hr', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'menu'])

const labelsSchema = v.array(v.string())

/**
 * Reads a bookmark file in the form that browsers write: Chrome's, Firefox's, Safari's, ours, and what is like them. Its tags
 * are taken as they come, by the rules of HTML for tags, and not as a tree: those files leave most of them open, and how
 * deep they are nested makes no difference.
 * @returns `null` for a file that is no bookmark file: a page of any other kind, which may have links too
 */
export async function readNetscape(html: string, chunk = CHUNK): Promise<BookmarkEntries | null> {
  const reader = new NetscapeReader()
  const tokenizer = new Tokenizer({}, reader)
  reader.tokenizer = tokenizer
  for (let start = 0; start < html.length; start += chunk) {
    tokenizer.write(html.slice(start, start + chunk), start + chunk >= html.length)
    await new Promise((resolve) => {
      setTimeout(resolve)
    })
  }
  return reader.result()
}

class NetscapeReader implements TokenHandler {
  tokenizer: Tokenizer | null = null
  private isBookmarkFile = false
  private readonly entries: BookmarkEntry[] = []
  private readonly unreadable: Unreadable[] = []
  /** The folders around, from the outside in; `null` for lists that are no folder of the reader's. */
  private readonly folders: (string | null)[] = []
  /** The name of the list that comes next. */
  private heading: string | null = null
  private isBrowsersOwn = false
  private depth = 0
  private isAfterDt = false
  private place: TextPlace = null
  private text = ''
  /** The bookmark whose title or note is being read. */
  private current: BookmarkEntry | null = null

  result(): BookmarkEntries | null {
    if (!this.isBookmarkFile) return null
    return { entries: this.entries, unreadable: this.unreadable, isCutOff: this.depth > 0 }
  }

  onDoctype({ name }: Token.DoctypeToken): void {
    if (name?.startsWith('netscape-bookmark-file')) this.isBookmarkFile = true
  }

  onStartTag({ tagName, attrs }: Token.TagToken): void {
    if (ENDS_TEXT.has(tagName)) this.endText()
    if (tagName === 'a') this.startBookmark(attrs)
    else if (/^h[2-6]$/.test(tagName)) this.startHeading(attrs)
    else if (tagName === 'dl' || tagName === 'ul' || tagName === 'menu') this.openList()
    else if (tagName === 'dd') this.place = 'note'
    else if (tagName === 'br') this.onCharacter({ chars: '\n' })
    else if (isTextOnly(tagName) && this.tokenizer) {
      this.tokenizer.state = TEXT_ONLY[tagName]
      this.tokenizer.lastStartTagName = tagName
    }
    this.isAfterDt = tagName === 'dt'
  }

  onEndTag({ tagName }: Token.TagToken): void {
    if (ENDS_TEXT.has(tagName)) this.endText()
    if (tagName === 'dl' || tagName === 'ul' || tagName === 'menu') this.closeList()
  }

  onCharacter({ chars }: Pick<Token.CharacterToken, 'chars'>): void {
    if (this.place) this.text += chars
  }

  onWhitespaceCharacter(token: Token.CharacterToken): void {
    this.onCharacter(token)
  }

  onNullCharacter(): void {}

  onComment(): void {}

  onEof(): void {
    // Inside a tag there is nothing to end: what was begun is cut off.
    this.endText()
    this.commit()
  }

  private startHeading(attrs: readonly Token.Attribute[]): void {
    this.commit()
    this.isBrowsersOwn = attrs.some(({ name }) => BROWSERS_OWN.has(name))
    this.place = 'folder'
  }

  private openList(): void {
    this.commit()
    this.folders.push(this.heading)
    this.heading = null
    this.depth++
  }

  private closeList(): void {
    this.commit()
    this.heading = null
    this.folders.pop()
    this.depth = Math.max(0, this.depth - 1)
  }

  private startBookmark(attrs: readonly Token.Attribute[]): void {
    this.commit()
    // Pages have lists of links too; of terms that are links, hardly any.
    if (this.isAfterDt && this.depth > 0) this.isBookmarkFile = true
    const value = (name: string) => attrs.find((attribute) => attribute.name === name)?.value
    this.place = 'title'
    this.current = {
      address: value('href')?.trim() ?? '',
      title: '',
      lang: value('lang') ?? null,
      publishedAt: value('data-published') ?? null,
      savedAt: savedAtOf(value('add_date'), value('data-saved')),
      folder: this.folders.flatMap((name) => name ?? []),
      labels: labelsOf(value('tags') ?? '', value('data-labels')),
      note: '',
    }
  }

  private endText(): void {
    const { place, text } = this
    this.place = null
    this.text = ''
    if (place === 'folder') this.heading = this.isBrowsersOwn ? null : text.trim() || null
    else if (place === 'title' && this.current) this.current = { ...this.current, title: text }
    else if (place === 'note' && this.current) this.current = { ...this.current, note: text }
  }

  /** The bookmark that was read last has no more to come. */
  private commit(): void {
    const { current } = this
    this.current = null
    if (!current) return
    if (URL.canParse(current.address)) this.entries.push({ ...current, ...tidyWords(current) })
    else this.unreadable.push({ at: null, text: beginningOf(`${current.title} ${current.address}`) })
  }
}

function isTextOnly(tagName: string): tagName is keyof typeof TEXT_ONLY {
  return Object.hasOwn(TEXT_ONLY, tagName)
}

/**
 * @param addDate seconds since 1970; some programs write milliseconds or microseconds, which would be times far off
 * @param exact as we write it; it stands only as long as nobody has changed the other
 */
function savedAtOf(addDate: string | undefined, exact: string | undefined): string | null {
  const seconds = secondsOf(addDate?.trim() ?? '')
  const time = timeOf(exact)
  if (time !== null && (seconds === null || Math.floor(Date.parse(time) / 1000) === seconds)) return time
  return seconds === null ? null : isoOf(seconds)
}

function secondsOf(addDate: string): number | null {
  if (!/^0*[1-9]\d{0,16}$/.test(addDate)) return null
  const number = Number(addDate)
  return Math.floor(number >= 1e14 ? number / 1e6 : number >= 1e11 ? number / 1e3 : number)
}

function labelsOf(tags: string, exact: string | undefined): string[] {
  const labels = v.safeParse(labelsSchema, jsonOf(exact))
  return labels.success && labels.output.join(',') === tags ? labels.output : tidyLabels(tags.split(','))
}

function jsonOf(text: string | undefined): unknown {
  try {
    return text === undefined ? null : JSON.parse(text)
  } catch {
    return null
  }
}
