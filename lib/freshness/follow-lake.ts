import type { LiveEvent } from '@sanity/client'
import type { Observable, Subscription } from 'rxjs'
import { contentTag, toCacheTag } from '../content/cache-tags.ts'
import { noteState } from './connection.ts'
import type { Revalidator } from './revalidator.ts'

/** As after so many failures: who is sent away had better not be back at once. */
const SENT_AWAY = 10

type Parts = {
  /** The lake's live events; the client reconnects and resumes by itself until the stream fails. */
  events: () => Observable<LiveEvent>
  revalidator: Revalidator
  /** Milliseconds to wait after so many failures in a row. */
  pause(failures: number): number
}

const getId = (event: LiveEvent): string | undefined =>
  'id' in event && typeof event.id === 'string' && event.id !== '' ? event.id : undefined

/**
 * Follows the lake for as long as the process lives, and lets the tags of each change expire. Whenever changes may have been
 * missed, everything expires: at the start, after a failed stream, and after a break that could not be resumed. Returns
 * how to stop.
 */
export function followLake({ events, revalidator, pause }: Parts): () => void {
  let subscription: Subscription | undefined
  let timer: NodeJS.Timeout | undefined
  let failures = 0

  const comeBack = (reason: unknown) => {
    subscription?.unsubscribe()
    noteState('down', reason)
    timer = setTimeout(connect, pause(failures++)).unref()
  }
  const connect = () => {
    let isGap = true
    let position: string | undefined
    const reconcile = () => revalidator.expire([contentTag], position)
    const take = (event: LiveEvent) => {
      position = getId(event) ?? position
      if (event.type === 'message') revalidator.expire(event.tags.map(toCacheTag), position)
      else if (event.type === 'restart') reconcile()
      else if (event.type === 'welcome') {
        if (isGap) reconcile()
        isGap = false
        failures = 0
        noteState('live')
      } else if (event.type === 'reconnect') {
        isGap ||= position === undefined
        noteState('connecting')
      } else {
        failures = Math.max(failures, SENT_AWAY)
        comeBack(new Error(`The lake sent the site away: ${event.reason}`))
      }
    }
    noteState('connecting')
    subscription = events().subscribe({
      next: take,
      error: comeBack,
      complete: () => comeBack(new Error('The lake ended the stream')),
    })
  }
  connect()
  return () => {
    clearTimeout(timer)
    subscription?.unsubscribe()
    noteState('off')
  }
}
