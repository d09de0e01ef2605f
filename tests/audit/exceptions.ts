import type { Finding } from './engines/engine.ts'

/** A rule that is wrong about something that we do, and why. */
export interface Exception {
  readonly engine: string
  readonly rule: string
  /** What the beginning of the element must look like for this to hold; everything else is a finding still. */
  readonly element: RegExp
  /** In which states and views, as the audit names them: `dialog: cite, 320 px, ko, dark`. In all where it is not there. */
  readonly where?: RegExp
  readonly reason: string
}

/** Findings that are none. Each is to be looked at again when its engine is. */
export const EXCEPTIONS: readonly Exception[] = [
  {
    engine: 'IBM Equal Access',
    rule: 'label_name_visible',
    element: /^<button (?=.*aria-label="Reading settings")(?=.*title="Reading settings")/u,
    reason:
      '“Aa” on the button of the reading settings is a sign and no label: characters that are used as symbols need not be in the name ' +
      '(Understanding WCAG 2.2, 2.5.3).',
  },
  {
    engine: 'axe-core',
    rule: 'color-contrast',
    element: /^<(?:a|button) /u,
    where: /^black of high contrast: .*, forced$/u,
    reason:
      'it reads the colour of text from `-webkit-text-fill-color`, for which Chromium tells the colour of the theme (yellow) ' +
      'and paints that of the system: dark blue on white.',
  },
]

/** The exception that a finding falls under. @param where state and view */
export function exceptionFor(engine: string, finding: Finding, where: string): Exception | undefined {
  return EXCEPTIONS.find(
    (exception) =>
      exception.engine === engine &&
      exception.rule === finding.rule &&
      exception.element.test(finding.element) &&
      (exception.where?.test(where) ?? true),
  )
}
