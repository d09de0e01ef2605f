/**
 * The policies that pages may make, each in one place: two of one name are refused. What publish writes into every page names them
 * (content-security-policy.ts).
 */
export type ScriptPolicy = 'gapan' | 'gapan-start'

declare global {
  interface Window {
    /** https://www.w3.org/TR/trusted-types/, as far as it is used here: TypeScript's DOM does not know it. */
    readonly trustedTypes?: {
      createPolicy(
        name: ScriptPolicy,
        rules: { createScriptURL(address: string): string },
      ): { createScriptURL(address: string): URL }
    }
  }
}

/**
 * The address of a script of the site's own, for what runs beside a page, made by a policy that makes no other.
 * @returns for a browser that knows trusted types one of them, which the types of `Worker` and of `register` do not name
 */
export function ownScript(policy: ScriptPolicy, own: string): string | URL {
  return window.trustedTypes?.createPolicy(policy, { createScriptURL: () => own }).createScriptURL(own) ?? own
}
