/** What brings a part of the lake's file in line with its documents again. */
export type Mend =
  | { kind: 'index'; index: number }
  /** The texts of all datasets: they share one table. */
  | { kind: 'text' }
  | { kind: 'references'; dataset: number; documentId: string }

/** Something that does not agree with the documents; `mend` is null for what only a backup brings back. */
export type Finding = {
  /** What it is about, e.g. `production, index "article: publishedAt"`. */
  where: string
  what: string
  mend: Mend | null
}
