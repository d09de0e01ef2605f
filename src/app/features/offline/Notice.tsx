import { useEffect, useState, type ReactNode } from 'react'

/** Screen readers take notice of a new status a moment after it is there, in milliseconds. */
const NOTICED_AFTER_MS = 100

/** Words that are read out once. What is in a status from its beginning is not read out, so they come a moment after it. */
export function Notice({ children }: { children: ReactNode }) {
  const [isNoticed, setNoticed] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setNoticed(true), NOTICED_AFTER_MS)
    return () => clearTimeout(timer)
  }, [])
  return <div role="status">{isNoticed && <p>{children}</p>}</div>
}
