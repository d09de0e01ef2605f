import { useId } from 'react'
import styles from './Choice.module.css'

interface ChoiceProps<Value extends string> {
  legend: string
  value: Value
  /** What can be chosen, with its name, in the order in which it is offered. */
  options: ReadonlyArray<readonly [value: Value, name: string]>
  onChoose: (value: Value) => void
}

/** One of several things, side by side. Its radio buttons are the browser's own: arrow keys go from one to the next. */
export function Choice<Value extends string>({ legend, value, options, onChoose }: ChoiceProps<Value>) {
  const group = useId()
  return (
    <fieldset className={styles.choice}>
      <legend>{legend}</legend>
      <div className={styles.options}>
        {options.map(([option, name]) => (
          <label key={option} data-option={option}>
            <input type="radio" name={group} checked={option === value} onChange={() => onChoose(option)} />
            {name}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
