import type { CitedArticle } from './reference.ts'

/** When it was captured, and where it had been published: no form of data has a field for that. In the form that programs read. */
export function captureNote({ capturedOn, originalUrl }: CitedArticle): string {
  return originalUrl === null ? `Captured ${capturedOn}` : `Captured ${capturedOn} from ${originalUrl}`
}
