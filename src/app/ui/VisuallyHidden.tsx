import type { ReactNode } from 'react'
import styles from './VisuallyHidden.module.css'

interface VisuallyHiddenProps {
  /** For what stands beside it to be styled by. */
  className?: string | undefined
  children: ReactNode
}

/** Text that is heard and not seen. */
export function VisuallyHidden({ className, children }: VisuallyHiddenProps) {
  return (
    <span className={className === undefined ? styles.hidden : `${styles.hidden} ${className}`}>
      {children}
    </span>
  )
}
