import { Component, type ReactNode } from 'react'
import styles from './PartBoundary.module.css'

interface PartBoundaryProps {
  /** What failed and what still works, for the reader. */
  message: string
  children: ReactNode
}

/** A part of a page whose failure must not take the page with it. */
export class PartBoundary extends Component<PartBoundaryProps, { hasFailed: boolean }> {
  override state = { hasFailed: false }

  static getDerivedStateFromError(): { hasFailed: boolean } {
    return { hasFailed: true }
  }

  override render(): ReactNode {
    if (!this.state.hasFailed) return this.props.children
    return (
      <p role="alert" className={styles.failed}>
        {this.props.message}
      </p>
    )
  }
}
