import { z } from 'zod'
import { catchError, distinctUntilChanged, of, type Observable } from 'rxjs'
import type { DocumentStore } from 'sanity'
import { defineDeskQuery, listenToDesk } from './desk-query.ts'

/** What a document is called, by its published id `$id`. */
export const nameQuery = defineDeskQuery({
  groq: '*[_id == $id][0] { "name": coalesce(name, title) }.name',
  listen: '*[_id in [$id, "drafts." + $id]]',
  perspective: 'drafts',
  schema: z.string().nullable(),
})

/** A section's title or an author's name, as it changes; null while it has none or cannot be told. */
export function observeName(
  store: Pick<DocumentStore, 'listenQuery'>,
  id: string,
): Observable<string | null> {
  return listenToDesk(store, nameQuery, { id }).pipe(
    catchError((error: unknown) => {
      console.error(error)
      return of(null)
    }),
    distinctUntilChanged(),
  )
}
