import * as v from 'valibot'

const stayingSchema = v.object({ stay: v.literal(true) })

/**
 * State of an entry of the history that a page makes for what it shows otherwise, while somebody is at work on it: neither the
 * focus nor the place on the page is to move.
 */
export const STAYING: v.InferOutput<typeof stayingSchema> = { stay: true }

/** Whether an entry of the history was made so. @param state which is nobody's to vouch for */
export function isStaying(state: unknown): boolean {
  return v.is(stayingSchema, state)
}
