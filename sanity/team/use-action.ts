import { useCallback, useState } from 'react'

/** Whether something is being done, and in words why the last attempt failed. */
export type Action = { busy: boolean; fault: string | null; run: (work: () => Promise<void>) => void }

/** Does one thing at a time. */
export function useAction(): Action {
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<string | null>(null)
  const run = useCallback(
    async (work: () => Promise<void>) => {
      if (busy) return
      setBusy(true)
      setFault(null)
      try {
        await work()
      } catch (error) {
        setFault(error instanceof Error ? error.message : String(error))
      } finally {
        setBusy(false)
      }
    },
    [busy],
  )
  return { busy, fault, run: (work) => void run(work) }
}
