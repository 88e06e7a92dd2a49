import type { z } from 'zod'
import { map, type Observable } from 'rxjs'
import type { DocumentStore } from 'sanity'

/** A question the desk keeps asking: `listen` filters the changes (of documents as they are stored) that may alter the answer. */
export type DeskQuery<Schema extends z.ZodType = z.ZodType> = {
  groq: string
  listen: string
  perspective: 'drafts' | 'published' | 'raw'
  schema: Schema
}

type Params = Record<string, string | number | boolean | string[]>

/** Milliseconds between two answers while somebody types. */
const PAUSE = 3_000

/** Keeps a query's type. */
export function defineDeskQuery<Schema extends z.ZodType>(query: DeskQuery<Schema>): DeskQuery<Schema> {
  return query
}

/** The answer, and a new one after each change that may alter it. Ends in an error when the lake refuses it. */
export function listenToDesk<Schema extends z.ZodType>(
  store: Pick<DocumentStore, 'listenQuery'>,
  query: DeskQuery<Schema>,
  params: Params = {},
): Observable<z.output<Schema>> {
  const { groq, listen, perspective, schema } = query
  return store
    .listenQuery({ fetch: groq, listen }, params, { perspective, throttleTime: PAUSE, tag: 'desk' })
    .pipe(map((answer) => schema.parse(answer)))
}
