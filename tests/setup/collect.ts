import type { Observable, Subscription } from 'rxjs'

/** What a stream of the client delivers, gathered until `stop`; `until` waits for an event, or fails with the error. */
export type Collected<T> = {
  events: T[]
  /** Set once the stream failed. */
  error: () => unknown
  until<S extends T>(matches: (event: T) => event is S, count?: number): Promise<S[]>
  failed(): Promise<unknown>
  stop(): void
}

const WAIT_MS = 20_000

/** Subscribes at once. */
export function collect<T>(source: Observable<T>): Collected<T> {
  const events: T[] = []
  let failure: { error: unknown } | null = null
  const changes = new Set<() => void>()
  const changed = () => changes.forEach((change) => change())
  const subscription: Subscription = source.subscribe({
    next: (event) => {
      events.push(event)
      changed()
    },
    error: (error: unknown) => {
      failure = { error }
      changed()
    },
  })

  const wait = <R>(look: () => R | undefined) =>
    new Promise<R>((resolve, reject) => {
      const timer = setTimeout(
        () => finish(() => reject(new Error(`Waited in vain; got ${JSON.stringify(events)}`))),
        WAIT_MS,
      )
      const finish = (act: () => void) => {
        clearTimeout(timer)
        changes.delete(check)
        act()
      }
      const check = () => {
        const found = look()
        if (found !== undefined) finish(() => resolve(found))
      }
      changes.add(check)
      check()
    })
  return {
    events,
    error: () => failure?.error,
    until: (matches, count = 1) =>
      wait(() => {
        const found = events.filter(matches)
        if (found.length >= count) return found
        if (failure) throw failure.error
        return undefined
      }),
    failed: () => wait(() => (failure ? failure.error : undefined)),
    stop: () => subscription.unsubscribe(),
  }
}
