/** Articles on one page of a list. */
export const PAGE_SIZE = 12

/** Positions of a page's first item and of the item after its last; pages count from 1. */
export function toRange(page: number): { start: number; end: number } {
  return { start: (page - 1) * PAGE_SIZE, end: page * PAGE_SIZE }
}

/** Path of one page of the list whose first page lives at `base`. */
export function toPagePath(base: string, page: number): string {
  return page > 1 ? `${base}/page/${page}` : base
}

/** Pages that a list of this length fills; an empty list still has its first. */
export function toPageCount(total: number): number {
  return Math.max(1, Math.ceil(total / PAGE_SIZE))
}
