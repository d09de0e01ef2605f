import { archiveAnswer, articleIn, parseAnswer } from './archive-answers.ts'
import { copyToKeep } from './kept-copy.ts'
import { LARGEST_BYTES } from './limits.ts'
import { beginsLikeOurs, readPageDocument } from './page-document.ts'

/** Looks at the answers of one kind before anything is made of them. What it is given it may read up. */
export interface AnswerCheck {
  /** Whether an answer may be shown in place of a kept copy. */
  isRight(answer: Response): Promise<boolean>
  /** The copy to keep of an answer; `null` where it must not be kept. */
  toKeep(answer: Response): Promise<Response | null>
}

/** A page that does not have these within its first characters is none of ours: the styles, mostly, come before them. */
const BEGINNING_LENGTH = 100_000

/**
 * Pages. They are shown while they arrive, so only their beginning is waited for; kept they are when all of them has
 * been looked at.
 * @param path the page, without the base: `/news/12`
 */
export function pageCheck(path: string, base: string): AnswerCheck {
  return {
    isRight: async (answer) => isAnswer(answer, 'text/html') && beginsLikeOurs(await beginningOf(answer)),
    async toKeep(answer) {
      if (!isAnswer(answer, 'text/html')) return null
      const html = await answer.text()
      const page = readPageDocument(html, base)
      return page?.path === path ? copyToKeep(new Response(html, { headers: answer.headers }), page) : null
    },
  }
}

/** JSON of an archive, which is of no use before all of it is there. @param path within the archive */
export function archiveCheck(path: string): AnswerCheck {
  const file = archiveAnswer(path)
  const read = async (answer: Response) =>
    file && isAnswer(answer, 'application/json') ? parseAnswer(file, await answer.text()) : undefined
  return {
    isRight: async (answer) => (await read(answer)) !== undefined,
    async toKeep(answer) {
      const copy = answer.clone()
      const json = await read(answer)
      return json === undefined ? null : copyToKeep(copy, { article: articleIn(json) })
    },
  }
}

/** Images of an archive. Other files are downloads, which their readers keep where they like. */
export const imageCheck: AnswerCheck = {
  isRight: async (answer) => isAnswer(answer, 'image/'),
  async toKeep(answer) {
    if (!isAnswer(answer, 'image/')) return null
    const blob = await answer.blob()
    const isFit = blob.size > 0 && blob.size <= LARGEST_BYTES
    return isFit ? copyToKeep(new Response(blob, { headers: answer.headers })) : null
  },
}

/** An answer of this site itself, at the address that was asked for, of the right type. @param type or its beginning */
function isAnswer({ status, type, redirected, headers }: Response, expected: string): boolean {
  const isOwn = type === 'basic' && !redirected
  return isOwn && status === 200 && (headers.get('content-type') ?? '').toLowerCase().startsWith(expected)
}

/** Reads as much of a document as tells whose it is, and leaves the rest. */
async function beginningOf({ body }: Response): Promise<string> {
  if (!body) return ''
  const reader = body.pipeThrough(new TextDecoderStream()).getReader()
  let text = ''
  while (!beginsLikeOurs(text) && text.length < BEGINNING_LENGTH) {
    const { done, value } = await reader.read()
    if (done) break
    text += value
  }
  // Not waited for: the other half of a divided body goes on.
  reader.cancel().catch(() => undefined)
  return text
}
