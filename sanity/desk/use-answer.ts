import { useEffect, useState } from 'react'
import type { Observable } from 'rxjs'

/** What an observable last said; an error keeps the last value beside it. */
export type Answer<T> = { value: T | null; error: unknown; retry: () => void }

/** Follows an observable, which must be memoised; `retry` begins it anew. */
export function useAnswer<T>(observable: Observable<T>): Answer<T> {
  const [seen, setSeen] = useState<{ of: Observable<T>; value: T | null; error: unknown } | null>(null)
  const [attempt, setAttempt] = useState(0)
  useEffect(() => {
    const subscription = observable.subscribe({
      next: (value) => setSeen({ of: observable, value, error: null }),
      error: (error: unknown) =>
        setSeen((before) => ({
          of: observable,
          value: before?.of === observable ? before.value : null,
          error,
        })),
    })
    return () => subscription.unsubscribe()
  }, [observable, attempt])
  const current = seen?.of === observable ? seen : null
  return {
    value: current?.value ?? null,
    error: current?.error ?? null,
    retry: () => setAttempt((before) => before + 1),
  }
}
