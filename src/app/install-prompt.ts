/**
 * The browser's offer to install the site (https://wicg.github.io/manifest-incubations/#installation-prompts). It is made once, mostly before
 * anybody has asked for it, so it is kept from the first script on.
 */
export const installation: { offer: Event | null } = { offer: null }

addEventListener('beforeinstallprompt', (event) => {
  installation.offer = event
})
