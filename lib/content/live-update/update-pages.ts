/** Updates on one page of a live story; the query of an article has the number of its first page written out. */
export const UPDATES_PER_PAGE = 20

/** Positions of a page's first update and of the one after its last; pages count from 1. */
export function toUpdateRange(page: number): { start: number; end: number } {
  return { start: (page - 1) * UPDATES_PER_PAGE, end: page * UPDATES_PER_PAGE }
}

/** Pages that so many updates fill; the first is the story itself, which needs none. */
export function toUpdatePageCount(total: number): number {
  return Math.max(1, Math.ceil(total / UPDATES_PER_PAGE))
}

/** The page on which the update at this position stands; positions count from 0. */
export function toUpdatePage(position: number): number {
  return Math.floor(position / UPDATES_PER_PAGE) + 1
}
