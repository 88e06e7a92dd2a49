import type { Named } from '@/lib/content/search/query'
import type { SearchRequest } from '@/lib/search/parse-search'
import { toSearchHref } from '@/lib/search/search-href'
import { words } from '@/lib/words/words'
import styles from './search-filters.module.css'

type ChoiceProps = { name: string; label: string; any: string; from: Named[]; chosen: string }

function Choice({ name, label, any, from, chosen }: ChoiceProps) {
  return (
    <label className={styles.field}>
      {label}
      <select name={name} defaultValue={chosen}>
        <option value="">{any}</option>
        {from.map((named) => (
          <option key={named._id} value={named.slug}>
            {named.name}
          </option>
        ))}
      </select>
    </label>
  )
}

type DayProps = { name: 'from' | 'to'; day: string }

function Day({ name, day }: DayProps) {
  return (
    <label className={styles.field}>
      {words.search[name]}
      <input type="date" name={name} defaultValue={day} />
    </label>
  )
}

export type SearchFiltersProps = { request: SearchRequest; sections: Named[]; authors: Named[] }

/** What a search may be narrowed to; unfolded while it is. */
export function SearchFilters({ request, sections, authors }: SearchFiltersProps) {
  const { text, section, author, from, to, newest } = request
  const isNarrow = section !== '' || author !== '' || from !== '' || to !== ''
  const { filters, anySection, anyAuthor, apply, removeFilters } = words.search
  return (
    <details className={styles.filters} open={isNarrow}>
      <summary>{filters}</summary>
      <div className={styles.fields}>
        <Choice
          name="section"
          label={words.search.section}
          any={anySection}
          from={sections}
          chosen={section}
        />
        <Choice name="author" label={words.search.author} any={anyAuthor} from={authors} chosen={author} />
        <Day name="from" day={from} />
        <Day name="to" day={to} />
        {newest && <input type="hidden" name="sort" value="newest" />}
        <div className={styles.actions}>
          <button type="submit">{apply}</button>
          {isNarrow && <a href={toSearchHref({ text, newest })}>{removeFilters}</a>}
        </div>
      </div>
    </details>
  )
}
