import styles from './Badge.module.css'

/** A short label before a title: a notice, a category. */
export function Badge({ tone, children }: { tone: 'notice' | 'quiet'; children: string }) {
  return <span className={`${styles.badge} ${styles[tone]}`}>{children}</span>
}
