import { words } from '@/lib/words/words'
import { Enhanced } from '../ui/enhanced'
import { SearchIcon } from './search-icon'
import styles from './search-box.module.css'

export type SearchBoxProps = {
  /** What was searched for. */
  text: string
}

/** Stands for the number of suggestions. */
const COUNT = '{count}'

/** Where a search is typed. Suggestions appear as one types, where scripts run. */
export function SearchBox({ text }: SearchBoxProps) {
  const { label, submit, suggestions, suggested, noSuggestions } = words.search
  const data = { 'data-suggested': suggested(COUNT), 'data-none': noSuggestions }
  return (
    <Enhanced element="search-box" data={data} className={styles.box}>
      <label htmlFor="search" className={styles.label}>
        {label}
      </label>
      <div className={styles.line}>
        <input
          id="search"
          className={styles.input}
          type="search"
          name="q"
          defaultValue={text}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          enterKeyHint="search"
        />
        <button type="submit" className={styles.submit}>
          <SearchIcon />
          <span>{submit}</span>
        </button>
      </div>
      <ul id="suggestions" className={styles.suggestions} aria-label={suggestions} hidden />
      <p role="status" className={styles.status} />
    </Enhanced>
  )
}
