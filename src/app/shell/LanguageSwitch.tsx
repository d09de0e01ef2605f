import { chooseLocale, LOCALE_NAMES, locales, useLocale } from '#app/i18n/locale.ts'
import { m } from '#app/i18n/messages.ts'
import styles from './LanguageSwitch.module.css'

/** Chooses the language of the interface. The articles stay in their own. */
export function LanguageSwitch() {
  const current = useLocale()
  return (
    <div role="group" aria-label={m.interface_language()} className={styles.switch}>
      {locales.toReversed().map((locale) => (
        <button
          key={locale}
          type="button"
          lang={locale}
          aria-pressed={locale === current}
          onClick={() => chooseLocale(locale)}
        >
          {LOCALE_NAMES[locale]}
        </button>
      ))}
    </div>
  )
}
