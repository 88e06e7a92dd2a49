import { useEffect, useState } from 'react'

const PAUSE = 15_000

/** The time in ms, told anew every quarter of a minute. */
export function useNow(): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), PAUSE)
    return () => clearInterval(timer)
  }, [])
  return now
}
