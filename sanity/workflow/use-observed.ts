import { useEffect, useState } from 'react'
import type { Observable } from 'rxjs'

/** The latest value of an observable; null until there is one. The observable must be memoised. */
export function useObserved<T>(observable: Observable<T>): T | null {
  const [seen, setSeen] = useState<{ of: Observable<T>; value: T } | null>(null)
  useEffect(() => {
    const subscription = observable.subscribe((value) => setSeen({ of: observable, value }))
    return () => subscription.unsubscribe()
  }, [observable])
  return seen?.of === observable ? seen.value : null
}
