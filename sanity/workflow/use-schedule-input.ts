import { useEffect, useState } from 'react'
import { parseInputValue, toInputValue, toSuggestion } from './schedule-time.ts'

/** The text of a time field and what it means, judged anew every second. */
export function useScheduleInput(initial: Date | null = null) {
  const [now, setNow] = useState(() => new Date())
  const [value, setValue] = useState(() => toInputValue(initial ?? toSuggestion(new Date())))
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), 1000)
    return () => clearInterval(timer)
  }, [])
  return { value, setValue, chosen: parseInputValue(value, now) }
}
