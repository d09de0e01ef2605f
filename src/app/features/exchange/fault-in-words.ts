import { formatBytes } from '#app/i18n/format.ts'
import { m } from '#app/i18n/messages.ts'
import type { FileFault } from './file-fault.ts'
import { LARGEST_FILE } from './file-fault.ts'

/** Why a file was not read, and what may help. `code` is the reader's own fault: a part of it did not come. */
export function faultInWords(fault: FileFault | 'code'): string {
  switch (fault) {
    case 'empty':
      return m.exchange_fault_empty()
    case 'too-large':
      return m.exchange_fault_too_large({ limit: formatBytes(LARGEST_FILE) })
    case 'no-bookmark-file':
      return m.exchange_fault_no_bookmark_file()
    case 'broken':
      return m.exchange_fault_broken()
    case 'newer':
      return m.exchange_fault_newer()
    case 'unknown-encoding':
      return m.exchange_fault_unknown_encoding()
    case 'unreachable':
      return m.exchange_fault_unreachable()
    case 'code':
      return m.exchange_fault_code()
  }
}
