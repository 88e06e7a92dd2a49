import { z } from 'zod'
import { catchError, distinctUntilChanged, of, switchMap, timer, type Observable } from 'rxjs'
import type { DocumentStore } from 'sanity'
import { defineDeskQuery, listenToDesk } from './desk-query.ts'
import { toDayRange } from './time/day-range.ts'
import { timeZone } from './time/time-zone.ts'

const MINUTE = 60_000

type Store = Pick<DocumentStore, 'listenQuery'>

const ids = z.array(z.string())

/** Published ids of the stories somebody asked to have reviewed. */
export const reviewedStoriesQuery = defineDeskQuery({
  groq: `*[_type == "reviewRequest" && state == "requested" && defined(story._ref)]
    | order(requestedAt asc) [0...500].story._ref`,
  listen: '*[_type == "reviewRequest"]',
  perspective: 'drafts',
  schema: ids,
})

/** Ids of the stories that readers first saw since `$start`. */
export const publishedTodayQuery = defineDeskQuery({
  groq: `*[_type == "article" && publishedAt >= $start && publishedAt <= now()]
    | order(publishedAt desc) [0...500]._id`,
  listen: '*[_type == "article" && !(_id in path("drafts.**")) && !(_id in path("versions.**"))]',
  perspective: 'published',
  schema: ids,
})

const sameIds = (a: string[], b: string[]) => a.length === b.length && a.every((id, index) => id === b[index])

/** A list that cannot be told is empty: links into the desk wait for it. */
const settle = (ids$: Observable<string[]>) =>
  ids$.pipe(
    catchError((error: unknown) => {
      console.error(error)
      return of([])
    }),
    distinctUntilChanged(sameIds),
  )

/** Stories waiting for an editor, as they come and go. */
export function observeReviewedStories(store: Store): Observable<string[]> {
  return settle(listenToDesk(store, reviewedStoriesQuery))
}

/** Stories published today where the editor is; asked anew each minute, for embargoes end and days begin unannounced. */
export function observePublishedToday(store: Store): Observable<string[]> {
  return settle(
    timer(0, MINUTE).pipe(
      switchMap(() =>
        listenToDesk(store, publishedTodayQuery, { start: toDayRange(new Date(), timeZone).start }),
      ),
    ),
  )
}
