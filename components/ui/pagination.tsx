import { toNumberText } from '@/lib/words/numbers'
import { words } from '@/lib/words/words'
import styles from './pagination.module.css'

export type PaginationProps = {
  page: number
  pageCount: number
  /** Address of the first page, where later ones follow as `<base>/page/<n>`; else how addresses are made. */
  base: string | ((page: number) => string)
  /** What the steps to the neighbours are called. */
  steps?: { previous: string; next: string }
}

const byDate = { previous: words.site.newer, next: words.site.older }

function toHref(base: PaginationProps['base'], page: number): string {
  if (typeof base !== 'string') return base(page)
  return page === 1 ? base : `${base}/page/${page}`
}

/** Page numbers worth a link: the first, the last and the neighbours; `null` stands for a gap. */
function toPageNumbers(page: number, pageCount: number): (number | null)[] {
  const near = [1, page - 1, page, page + 1, pageCount].filter((n) => n >= 1 && n <= pageCount)
  const pages = [...new Set(near)].sort((a, b) => a - b)
  return pages.flatMap((n, index) => (index > 0 && n - (pages[index - 1] ?? n) > 1 ? [null, n] : [n]))
}

/** Links to the pages of a listing; nothing when there is only one. */
export function Pagination({ page, pageCount, base, steps = byDate }: PaginationProps) {
  if (pageCount < 2) return null
  return (
    <nav aria-label={words.site.pages} className={styles.pagination}>
      {page > 1 ? (
        <a rel="prev" href={toHref(base, page - 1)} className={styles.step}>
          {steps.previous}
        </a>
      ) : (
        <span />
      )}
      <ol className={styles.numbers}>
        {toPageNumbers(page, pageCount).map((n, index) =>
          n === null ? (
            <li key={`gap-${index}`} className={styles.gap}>
              …
            </li>
          ) : (
            <li key={n}>
              <a
                href={toHref(base, n)}
                aria-label={words.site.page(toNumberText(n))}
                aria-current={n === page ? 'page' : undefined}
              >
                {toNumberText(n)}
              </a>
            </li>
          ),
        )}
      </ol>
      {page < pageCount ? (
        <a rel="next" href={toHref(base, page + 1)} className={styles.step}>
          {steps.next}
        </a>
      ) : (
        <span />
      )}
    </nav>
  )
}
