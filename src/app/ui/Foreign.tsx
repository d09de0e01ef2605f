interface ForeignProps {
  lang?: string | null
  children: string
}

/** A name or title from the archive inside a line of ours: its direction can't reorder what stands around it. */
export function Foreign({ lang, children }: ForeignProps) {
  return <bdi lang={lang ?? undefined}>{children}</bdi>
}
