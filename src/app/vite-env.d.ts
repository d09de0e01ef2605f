interface ImportMeta {
  /** The part of Vite's environment that the reader uses. */
  readonly env: {
    /** The address that the site is served under, with a slash at its end. */
    readonly BASE_URL: string
  }
}
