import { words } from '@/lib/words/words'
import { Enhanced } from '../ui/enhanced'
import styles from './display-menu.module.css'

type ChoiceProps = { name: string; legend: string; labels: Record<string, string>; chosen: string }

function Choice({ name, legend, labels, chosen }: ChoiceProps) {
  return (
    <fieldset className={styles.choice}>
      <legend>{legend}</legend>
      <div className={styles.options}>
        {Object.entries(labels).map(([value, label]) => (
          <label key={value} data-value={value}>
            <input type="radio" name={name} value={value} defaultChecked={value === chosen} />
            <span>{label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

/** How the page looks on this device: theme and text size. Without script there is no button to it. */
export function DisplayMenu() {
  const { display, theme, themes, textSize, textSizes, savedStories } = words.device
  return (
    <Enhanced element="display-menu" className={styles.menu}>
      <button type="button" className={styles.button} popoverTarget="display" hidden>
        {display}
      </button>
      <div id="display" popover="auto" role="dialog" aria-label={display} className={styles.panel}>
        <Choice name="theme" legend={theme} labels={themes} chosen="system" />
        <Choice name="text" legend={textSize} labels={textSizes} chosen="m" />
        <a href="/saved" className={styles.saved}>
          {savedStories}
        </a>
      </div>
    </Enhanced>
  )
}
