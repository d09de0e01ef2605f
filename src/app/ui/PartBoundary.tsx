import { Component, type ReactNode } from 'react'
import styles from './PartBoundary.module.css'

interface PartBoundaryProps {
  /** What failed and what still works, for the reader. */
  message: string
  /** What may mend it, where anything may. */
  retry?: { readonly label: string; readonly run: () => void }
  children: ReactNode
}

/** A part of a page whose failure must not take the page with it. */
export class PartBoundary extends Component<PartBoundaryProps, { hasFailed: boolean }> {
  override state = { hasFailed: false }

  static getDerivedStateFromError(): { hasFailed: boolean } {
    return { hasFailed: true }
  }

  readonly #retry = (): void => {
    this.props.retry?.run()
    this.setState({ hasFailed: false })
  }

  override render(): ReactNode {
    const { message, retry, children } = this.props
    if (!this.state.hasFailed) return children
    return (
      <div role="alert" className={styles.failed}>
        <p>{message}</p>
        {retry && (
          <button type="button" onClick={this.#retry}>
            {retry.label}
          </button>
        )}
      </div>
    )
  }
}
