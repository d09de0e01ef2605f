import { m } from '#app/i18n/messages.ts'
import styles from './Sample.module.css'

/** A few lines in either script, which look as an article does. They are the same in every language of the interface. */
export function Sample() {
  return (
    <div role="group" aria-label={m.sample()} className={styles.sample}>
      <p lang="ko">강가의 활자 공방은 봄마다 문을 열고, 아이들은 제 이름을 찍어 간다.</p>
      <p lang="en">The type foundry by the river opens every spring, and children print their names.</p>
    </div>
  )
}
