/** What is asked of every candidate: a query with several sets of parameters, which take turns. */
export type Question = {
  name: string
  groq: string
  params: readonly Record<string, unknown>[]
  /** The same by hand, in SQL over the tables of `raw-schema.ts`, giving one JSON text; with the same parameters and `:now`. */
  sql: string
}
