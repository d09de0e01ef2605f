import { m } from '#app/i18n/messages.ts'
import { shownHosts, showHosts, subscribeShownHosts } from '#app/shown-hosts.ts'
import { useSyncExternalStore } from 'react'
import styles from './Images.module.css'
import { useShownHosts } from './use-shown-hosts.ts'

/** The hosts whose images are shown without asking, and the way to take that back. */
export function ShownHostsSetting() {
  useShownHosts()
  const hosts = useSyncExternalStore(subscribeShownHosts, shownHosts)
  if (hosts.size === 0) return null
  return (
    <section aria-labelledby="about-shown-hosts">
      <h2 id="about-shown-hosts">{m.shown_hosts()}</h2>
      <p>{m.shown_hosts_explained()}</p>
      <ul className={styles.hosts}>
        {[...hosts].map((host) => (
          <li key={host}>
            {host}
            <button
              type="button"
              aria-label={`${m.ask_again()}: ${host}`}
              onClick={() => showHosts([...hosts].filter((other) => other !== host))}
            >
              {m.ask_again()}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
