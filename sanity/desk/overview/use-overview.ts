import { useMemo } from 'react'
import { switchMap, timer } from 'rxjs'
import { useDocumentStore } from 'sanity'
import { listenToDesk } from '../desk-query.ts'
import { toDayRange } from '../time/day-range.ts'
import { timeZone } from '../time/time-zone.ts'
import { useAnswer, type Answer } from '../use-answer.ts'
import { deskQuery, publishedQuery, type DeskAnswer, type PublishedAnswer } from './overview-query.ts'

const MINUTE = 60_000

/** What is being worked on, kept up to date. */
export function useDesk(): Answer<DeskAnswer> {
  const store = useDocumentStore()
  return useAnswer(useMemo(() => listenToDesk(store, deskQuery), [store]))
}

/** What is published, kept up to date; asked anew each minute, for embargoes end and days begin unannounced. */
export function usePublished(): Answer<PublishedAnswer> {
  const store = useDocumentStore()
  const observable = useMemo(
    () =>
      timer(0, MINUTE).pipe(
        switchMap(() => listenToDesk(store, publishedQuery, toDayRange(new Date(), timeZone))),
      ),
    [store],
  )
  return useAnswer(observable)
}
