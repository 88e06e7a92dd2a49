import { openShelf } from './story-shelf.ts'

/** Stories that a device keeps for its reader at most. */
export const MOST_SAVED = 100

/** The stories that a reader saved, and those left in the middle. */
export const shelves = {
  saved: openShelf('dateline-saved', MOST_SAVED),
  begun: openShelf('dateline-begun', 10),
}
