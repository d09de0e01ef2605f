/** What the system says when it can't do something, and what that means to the person who asked for it. */
const SENTENCES: Readonly<Record<string, string>> = {
  EACCES: 'may not be written or read by you: look at its permissions',
  EPERM: 'may not be written or read by you: look at its permissions',
  EROFS: 'is on a disk that can only be read: choose another folder',
  ENOSPC: "can't be written, since the disk is full: make room and run the command again",
  EDQUOT: "can't be written, since your share of the disk is used up: make room and run the command again",
  EEXIST: 'is in the way: a file stands where a folder should be',
  ENOTDIR: 'is in the way: a file stands where a folder should be',
  EMFILE:
    "can't be opened, since too many files are open: raise the limit (ulimit -n) and run the command again",
}

/** A fault of the disk as one sentence; `null` for what is no such fault. */
export function systemFault(cause: unknown): string | null {
  if (!(cause instanceof Error) || !('code' in cause) || typeof cause.code !== 'string') return null
  const sentence = Object.hasOwn(SENTENCES, cause.code) ? SENTENCES[cause.code] : undefined
  if (sentence === undefined) return null
  const path = 'path' in cause && typeof cause.path === 'string' ? cause.path : 'A file'
  return `${path} ${sentence} (${cause.code}).`
}
