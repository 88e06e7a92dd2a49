import type { ReactNode } from 'react'
import { words } from '@/lib/words/words'
import { Enhanced } from '../ui/enhanced'
import styles from './shelf-list.module.css'

export type ShelfListProps = {
  /** Which of the device's lists: stories saved, left in the middle, or kept for reading offline. */
  shelf: 'saved' | 'begun' | 'kept'
  title: string
  /** The most stories shown; all without it. */
  limit?: number
  /** Stands in the list's place while it is empty. */
  empty?: ReactNode
  /** With a button that empties the list. */
  clearable?: boolean
}

/** Content that is none of React's. */
const filledIn = { __html: '' }

/** What each story of the list is a copy of. */
function Row() {
  return (
    <li data-row="" className={styles.row}>
      <span data-picture="" className={styles.picture} />
      <div>
        <p data-section="" className={styles.section} />
        <h3 className={styles.headline}>
          <a data-title="" />
        </h3>
        <p className={styles.facts}>
          <time />
          <button type="button" className={styles.remove}>
            {words.device.remove} <span data-title="" className={styles.silent} />
          </button>
        </p>
      </div>
    </li>
  )
}

/** Stories that this device keeps, filled in by script; the server knows none of them. */
export function ShelfList({ shelf, title, limit, empty, clearable = false }: ShelfListProps) {
  const { removed, removeAll, confirmRemoval } = words.device
  const data = {
    'data-shelf': shelf,
    'data-removed': removed,
    'data-confirm': confirmRemoval,
    ...(limit !== undefined && { 'data-limit': String(limit) }),
  }
  return (
    <Enhanced element="shelf-list" data={data} className={styles.shelf}>
      <section data-when="some" hidden aria-labelledby={`shelf-${shelf}`}>
        <header className={styles.header}>
          <h2 id={`shelf-${shelf}`} tabIndex={-1} className={styles.title}>
            {title}
          </h2>
          {clearable && <button type="button">{removeAll}</button>}
        </header>
        <ul data-list="" className={styles.list} dangerouslySetInnerHTML={filledIn} />
        <ul hidden>
          <Row />
        </ul>
      </section>
      {empty && (
        <div data-when="none" hidden>
          {empty}
        </div>
      )}
      <p role="status" className={styles.silent} />
    </Enhanced>
  )
}
