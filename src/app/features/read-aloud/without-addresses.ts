/**
 * A text in which web addresses are only their hosts, as one would read them out; spaces stand for the rest, so that every
 * place in it is the same as before.
 */
export function withoutAddresses(text: string): string {
  return text.replace(
    /(https?:\/\/|www\.)([\w.-]+)([!-~]*)/giu,
    (address: string, scheme: string, host: string, rest: string) => {
      // What follows an address is not of it: `(see https://example.org/a).`
      const [after = ''] = /[.,;:!?"')\]]*$/u.exec(host + rest) ?? []
      const kept = host.slice(0, Math.max(0, host.length + rest.length - after.length))
      return (' '.repeat(scheme.length) + kept).padEnd(address.length - after.length) + after
    },
  )
}
