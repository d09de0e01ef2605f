import type { Page } from 'playwright-core'

/** Something on a page that an engine holds to be wrong. */
export interface Finding {
  /** As the engine calls it. */
  readonly rule: string
  readonly message: string
  /** The beginning of the element as HTML. */
  readonly element: string
}

/** A program that looks through a page for what keeps people out. */
export interface Engine {
  readonly name: string
  readonly version: string
  /** What it looks for, in its own words. */
  readonly standard: string
  /** @returns what it is sure of; what it only asks a person to look at is left out */
  readonly inspect: (page: Page) => Promise<Finding[]>
}
