import { chooseLocale, LOCALES, useLocale } from '#app/i18n/locale.ts'
import { m } from '#app/i18n/messages.ts'
import styles from './LanguageSwitch.module.css'

/** Offers the other languages of the interface. The articles stay in their own. */
export function LanguageSwitch() {
  const current = useLocale()
  return (
    <div role="group" aria-label={m.interface_language()} className={styles.switch}>
      {LOCALES.filter((locale) => locale !== current).map((locale, place) => (
        // Named by its place: the button that was pressed stays, and keeps the focus.
        <button key={place} type="button" lang={locale} onClick={() => chooseLocale(locale)}>
          {m.language_name({}, { locale })}
        </button>
      ))}
    </div>
  )
}
