import { useMemo } from 'react'
import { defer } from 'rxjs'
import { useAnswer, type Answer } from '../desk/use-answer.ts'

/** What `load`, which must be memoised, answers; `retry` loads anew and keeps the last value meanwhile. */
export function useLoaded<T>(load: () => Promise<T>): Answer<T> {
  return useAnswer(useMemo(() => defer(load), [load]))
}
