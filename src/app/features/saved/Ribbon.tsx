interface RibbonProps {
  /** Filled where something is saved. */
  isFilled: boolean
  className?: string | undefined
}

/** The sign of a bookmark. What it means is said beside it. */
export function Ribbon({ isFilled, className }: RibbonProps) {
  return (
    <svg
      viewBox="0 0 16 16"
      width="16"
      height="16"
      aria-hidden="true"
      fill={isFilled ? 'currentColor' : 'none'}
      stroke="currentColor"
      strokeWidth="1.25"
      strokeLinejoin="round"
      className={className}
    >
      <path d="M4 1.75h8v12.5l-4-3.5-4 3.5z" />
    </svg>
  )
}
