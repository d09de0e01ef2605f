/** How a kept copy says that it is one, to whoever reads it. */

/** On an answer that is a kept copy, given because the network gave none: when the network gave it, ISO 8601 in UTC. */
export const KEPT_HEADER = 'gapan-kept'

/** The same on a page: an attribute of `<html>`, without its `data-`. */
export const KEPT_DATA = 'kept'

/** On every copy that is kept: its size in bytes, as it is kept. */
export const KEPT_BYTES_HEADER = 'gapan-bytes'
