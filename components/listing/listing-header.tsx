import type { ReactNode } from 'react'
import { toNumberText } from '@/lib/words/numbers'
import { words } from '@/lib/words/words'
import styles from './listing-header.module.css'

export type ListingHeaderProps = {
  title: string
  description?: string | null
  /** Stories in the whole list, and where in it this page is. */
  total: number
  page: number
  pageCount: number
  children?: ReactNode
}

/** What a list of stories is about, how long it is, and where the reader is in it. */
export function ListingHeader({ title, description, total, page, pageCount, children }: ListingHeaderProps) {
  const place = page > 1 ? words.site.pageOf(toNumberText(page), toNumberText(pageCount)) : undefined
  return (
    <header className={styles.header}>
      <h1 className={styles.title}>{title}</h1>
      <div className={styles.about}>
        {description && <p className={styles.description}>{description}</p>}
        <p className={styles.count}>
          {words.site.stories(total, toNumberText(total))}
          {place && <span> · {place}</span>}
        </p>
      </div>
      {children}
    </header>
  )
}
