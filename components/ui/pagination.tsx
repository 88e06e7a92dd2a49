import styles from './pagination.module.css'

export type PaginationProps = {
  page: number
  pageCount: number
  /** Address of the first page; later ones follow as `<base>/page/<n>`. */
  base: string
}

const toHref = (base: string, page: number) => (page === 1 ? base : `${base}/page/${page}`)

/** Page numbers worth a link: the first, the last and the neighbours; `null` stands for a gap. */
function toPageNumbers(page: number, pageCount: number): (number | null)[] {
  const near = [1, page - 1, page, page + 1, pageCount].filter((n) => n >= 1 && n <= pageCount)
  const pages = [...new Set(near)].sort((a, b) => a - b)
  return pages.flatMap((n, index) => (index > 0 && n - (pages[index - 1] ?? n) > 1 ? [null, n] : [n]))
}

/** Links to the pages of a listing; nothing when there is only one. */
export function Pagination({ page, pageCount, base }: PaginationProps) {
  if (pageCount < 2) return null
  return (
    <nav aria-label="Pages" className={styles.pagination}>
      {page > 1 ? (
        <a rel="prev" href={toHref(base, page - 1)} className={styles.step}>
          ← Newer
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
                aria-label={`Page ${n}`}
                aria-current={n === page ? 'page' : undefined}
              >
                {n}
              </a>
            </li>
          ),
        )}
      </ol>
      {page < pageCount ? (
        <a rel="next" href={toHref(base, page + 1)} className={styles.step}>
          Older →
        </a>
      ) : (
        <span />
      )}
    </nav>
  )
}
