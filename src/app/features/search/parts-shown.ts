import { STAYING } from '#app/links/staying.ts'
import * as v from 'valibot'

/** A hundred parts of twenty are more than anybody looks through. */
const stateSchema = v.object({ parts: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100)) })

/**
 * How many parts of what was found are shown.
 * @param state of the entry of the browser's history, which is nobody's to vouch for
 */
export function partsShown(state: unknown): number {
  return v.is(stateSchema, state) ? state.parts : 1
}

/** The state of an entry that shows so many parts, on the page as it stands. */
export function withPartsShown(parts: number): object {
  return { ...STAYING, parts }
}
