declare module '*.module.css' {
  /** The class names of a module, by the names that the file gives them. */
  const classes: Readonly<Record<string, string>>
  export default classes
}

declare module '*.css' {}
