import { citationHtml, plainCitation } from '#app/citation/citation.ts'
import { referenceTo, type CitedArticle, type Reference } from '#app/citation/reference.ts'
import { m } from '#app/i18n/messages.ts'
import { announce } from '#app/ui/announcements.ts'
import { copy } from '#app/ui/copy.ts'
import { Dialog } from '#app/ui/Dialog.tsx'
import { download } from '#app/ui/download.ts'
import { useRef, useState } from 'react'
import styles from './CiteDialog.module.css'
import { CITATION_FORMS, type CitationForm } from './citation-forms.ts'

interface CiteDialogProps {
  cited: CitedArticle
  onClose: () => void
}

/** The form that was asked for last: who cites one article cites the next in the same way. */
let lastForm = CITATION_FORMS[0]

/** How to cite an article: one form at a time, to copy or to keep as a file. */
export function CiteDialog({ cited, onClose }: CiteDialogProps) {
  const [reference] = useState(() => referenceTo(cited, new Date()))
  const [chosen, setChosen] = useState(lastForm)
  const choose = (form: CitationForm) => {
    lastForm = form
    setChosen(form)
  }
  return (
    <Dialog title={m.cite_article()} onClose={onClose}>
      <fieldset className={styles.forms}>
        <legend>{m.cite_form()}</legend>
        {CITATION_FORMS.map((form) => (
          <label key={form.name}>
            <input
              type="radio"
              name="citation-form"
              checked={form === chosen}
              onChange={() => choose(form)}
            />
            <span>{form.name}</span>
          </label>
        ))}
      </fieldset>
      {chosen && <WrittenCitation key={chosen.name} form={chosen} reference={reference} />}
      <p className={styles.note}>{m.cite_explained()}</p>
    </Dialog>
  )
}

function WrittenCitation({ form, reference }: { form: CitationForm; reference: Reference }) {
  const [isByHand, setByHand] = useState(false)
  const shown = useRef<HTMLElement>(null)
  const plain = form.of === 'text' ? plainCitation(form.write(reference)) : form.write(reference)

  const copyIt = async () => {
    const isCopied = await copy(
      form.of === 'text' ? { plain, html: citationHtml(form.write(reference)) } : plain,
    )
    setByHand(!isCopied)
    if (isCopied) announce(m.copied_to_clipboard())
    else if (shown.current) getSelection()?.selectAllChildren(shown.current)
  }

  return (
    <>
      {/* The reader's own words; names and titles in it are in their own languages, which one line can't say. */}
      {form.of === 'text' ? (
        <p ref={(element) => void (shown.current = element)} className={styles.text}>
          {form
            .write(reference)
            .map((part, index) => (typeof part === 'string' ? part : <cite key={index}>{part.italic}</cite>))}
        </p>
      ) : (
        <pre
          ref={(element) => void (shown.current = element)}
          role="region"
          aria-label={form.name}
          tabIndex={0}
          className={styles.data}
        >
          {plain}
        </pre>
      )}
      {isByHand && <p role="alert">{m.copy_failed()}</p>}
      <p className={styles.actions}>
        <button type="button" onClick={() => void copyIt()}>
          {m.copy()}
        </button>
        {form.of === 'data' && (
          <button
            type="button"
            onClick={() =>
              download({
                name: `${reference.board}-${reference.id}.${form.extension}`,
                type: form.type,
                content: plain,
              })
            }
          >
            {m.download_as({ name: form.name })}
          </button>
        )}
      </p>
    </>
  )
}
