import { useMemo } from 'react'
import { of } from 'rxjs'
import { useActiveReleases, useDocumentStore } from 'sanity'
import { listenToDesk } from '../desk-query.ts'
import type { PublishedAnswer } from '../overview/overview-query.ts'
import { useAnswer, type Answer } from '../use-answer.ts'
import { versionsQuery } from './scheduled-query.ts'
import { toComingReleases, toReleaseName, toSchedule, type ScheduledEntry } from './to-schedule.ts'

export type Schedule = {
  entries: ScheduledEntry[]
  /** Of all entries, also of those that are not told. */
  count: number
}

/** Everything with a time to come, soonest first, kept up to date. */
export function useSchedule(published: Answer<PublishedAnswer>): Answer<Schedule> {
  const store = useDocumentStore()
  const { data: releases, loading, error } = useActiveReleases()
  const names = toComingReleases(releases).map(toReleaseName).sort().join(' ')
  const versions$ = useMemo(
    () => (names === '' ? of([]) : listenToDesk(store, versionsQuery, { releases: names.split(' ') })),
    [store, names],
  )
  const versions = useAnswer(versions$)
  const embargoed = published.value?.embargoed
  const value = useMemo(() => {
    if (loading || versions.value === null || embargoed === undefined) return null
    const entries = toSchedule(releases, versions.value, embargoed.items)
    return { entries, count: entries.length + embargoed.count - embargoed.items.length }
  }, [loading, versions.value, embargoed, releases])
  return { value, error: error ?? versions.error, retry: versions.retry }
}
