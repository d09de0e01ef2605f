/** What pages run under: only script addresses that a policy of this name has made are taken (content-security-policy.ts). */
const POLICY = 'gapan'

declare global {
  interface Window {
    /** https://www.w3.org/TR/trusted-types/, as far as it is used here: TypeScript's DOM does not know it. */
    readonly trustedTypes?: {
      createPolicy(
        name: string,
        rules: { createScriptURL(address: string): string },
      ): { createScriptURL(address: string): URL }
    }
  }
}

/**
 * The address of the site's service worker, made by a policy that lets no other script through.
 * @param base the path of the site, with a slash at both ends
 * @returns for a browser that knows trusted types one of them, which the type of `register` does not name
 */
export function workerScript(base: string): string | URL {
  const own = `${base}sw.js`
  const createScriptURL = (address: string) => {
    if (address !== own) throw new TypeError(`no script of this page: ${address}`)
    return address
  }
  return window.trustedTypes?.createPolicy(POLICY, { createScriptURL }).createScriptURL(own) ?? own
}
