/** What is shown of the content. */
export type View = {
  /** The layers that are looked through, nearest first: `published` alone for readers. */
  perspective: 'published' | string[]
  /** ISO time up to which stories count as out; `null` for the time of asking. */
  asOf: string | null
  /** Whether texts carry invisible marks that name their source. */
  marked: boolean
}

/** What readers see. */
export const published: View = { perspective: 'published', asOf: null, marked: false }
