import { forgetFailures } from '#app/forget-failures.ts'
import { useQueryClient, type QueryClient } from '@tanstack/react-query'
import { Component, type ComponentType, type ReactNode } from 'react'
import { useLocation } from 'react-router'

/** What went wrong with a page, and how to draw it anew. */
export interface PageTrouble {
  readonly error: unknown
  /** Draws the page again, and puts the focus on the heading of what came. */
  readonly drawAgain: () => void
}

interface TroubleBoundaryProps {
  /** The page of words. */
  show: ComponentType<PageTrouble>
  children: ReactNode
}

/** Shows words in place of a page that can't be made. Going to another page leaves the trouble behind. */
export function TroubleBoundary(props: TroubleBoundaryProps) {
  const { key } = useLocation()
  const queryClient = useQueryClient()
  return <Boundary {...props} place={key} queryClient={queryClient} />
}

interface BoundaryProps extends TroubleBoundaryProps {
  /** Names the entry of the browser's history that is shown. */
  place: string
  queryClient: QueryClient
}

interface BoundaryState {
  readonly failure: { readonly error: unknown } | null
  readonly place: string
}

class Boundary extends Component<BoundaryProps, BoundaryState> {
  override state: BoundaryState = { failure: null, place: this.props.place }

  static getDerivedStateFromError(error: unknown): Partial<BoundaryState> {
    return { failure: { error } }
  }

  static getDerivedStateFromProps({ place }: BoundaryProps, state: BoundaryState): BoundaryState | null {
    return place === state.place ? null : { failure: null, place }
  }

  /** A failure that stayed in memory would be the answer the next time too. */
  override componentDidCatch(): void {
    forgetFailures(this.props.queryClient)
  }

  readonly #drawAgain = (): void => {
    this.setState({ failure: null }, () => document.querySelector<HTMLElement>('main h1')?.focus())
  }

  override render(): ReactNode {
    const { failure } = this.state
    const { children, show: Words } = this.props
    return failure ? <Words error={failure.error} drawAgain={this.#drawAgain} /> : children
  }
}
