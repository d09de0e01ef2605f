/** The address of a script for a worker, which Vite builds apart: https://vite.dev/guide/features.html#web-workers */
declare module '*?worker&url' {
  const address: string
  export default address
}
