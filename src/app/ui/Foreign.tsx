interface ForeignProps {
  lang?: string | null
  className?: string | undefined
  children: string
}

/** A name or title from the archive inside a line of ours: its direction can't reorder what stands around it. */
export function Foreign({ lang, className, children }: ForeignProps) {
  return (
    <bdi lang={lang ?? undefined} className={className}>
      {children}
    </bdi>
  )
}
