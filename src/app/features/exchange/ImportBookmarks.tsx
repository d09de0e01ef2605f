import { formatNumber } from '#app/i18n/format.ts'
import { m } from '#app/i18n/messages.ts'
import { Dialog } from '#app/ui/Dialog.tsx'
import { useId, useState, type ChangeEvent, type DragEvent } from 'react'
import styles from './Exchange.module.css'
import { faultInWords } from './fault-in-words.ts'
import { ImportPreview } from './ImportPreview.tsx'
import type { ImportSite } from './preview-import.ts'
import { useImport, type ImportStep } from './use-import.ts'

/** Reads a file, shows what it would change, and does that when it is wanted. The file can be dropped on it too. */
export function ImportBookmarks({ site }: { site: Omit<ImportSite, 'now'> }) {
  const id = useId()
  const [isOver, setOver] = useState(false)
  const { step, choose, cancel, run, undo } = useImport(site)

  const onChange = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const file = target.files?.[0]
    // So that the same file can be chosen again.
    target.value = ''
    if (file) void choose(file)
  }
  const onDragOver = (event: DragEvent) => {
    if (!event.dataTransfer.types.includes('Files')) return
    event.preventDefault()
    setOver(true)
  }
  const onDrop = (event: DragEvent) => {
    setOver(false)
    const [file] = event.dataTransfer.files
    if (!file) return
    event.preventDefault()
    void choose(file)
  }
  return (
    <div role="group" aria-labelledby={id} className={styles.part}>
      <h3 id={id}>{m.exchange_import()}</h3>
      <p>{m.exchange_import_explained()}</p>
      <div
        className={isOver ? `${styles.drop} ${styles.over}` : styles.drop}
        onDragOver={onDragOver}
        onDragLeave={() => setOver(false)}
        onDrop={onDrop}
      >
        <label>
          {m.exchange_choose()}
          <input
            type="file"
            accept=".html,.htm,.json,.csv,text/html,application/json,text/csv"
            onChange={onChange}
          />
        </label>
        <span>{m.exchange_drop()}</span>
      </div>
      <p role="status" className={styles.status} data-fault={step.at === 'fault' || undefined}>
        {inWords(step)}
      </p>
      {step.at === 'done' && (
        <p>
          <button type="button" onClick={undo} className={styles.button}>
            {m.exchange_undo()}
          </button>
        </p>
      )}
      {step.at === 'preview' && (
        <Dialog title={m.exchange_preview({ name: step.name })} onClose={cancel}>
          <ImportPreview file={step.file} isFull={step.isFull} site={site} onImport={run} />
        </Dialog>
      )}
    </div>
  )
}

/** What is said of how far it has come, for eyes and ears. */
function inWords(step: ImportStep): string {
  switch (step.at) {
    case 'reading':
      return m.exchange_reading({ name: step.name })
    case 'fault':
      return `${step.name}: ${faultInWords(step.fault)}`
    case 'done': {
      const { added, changed } = step.done
      const done = m.exchange_done({
        added: formatNumber(added.length),
        changed: formatNumber(changed.length),
      })
      return step.write === 'blocked' ? `${done} ${m.exchange_blocked()}` : done
    }
    case 'undone':
      return m.exchange_undone()
    case 'start':
    case 'preview':
      return ''
  }
}
