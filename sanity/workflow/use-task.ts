import { useToast } from '@sanity/ui/toast'
import { useCallback, useState } from 'react'

/** What a task says when it is done; nothing where the screen shows it. */
type Task = { run: () => Promise<void>; done?: string; failed: string }

/** Runs one task at a time and tells how it went. Resolves to false when it failed. */
export function useTask(): { running: boolean; start: (task: Task) => Promise<boolean> } {
  const [running, setRunning] = useState(false)
  const { push } = useToast()
  const start = useCallback(
    async ({ run, done, failed }: Task) => {
      setRunning(true)
      try {
        await run()
        if (done) push({ status: 'success', title: done })
        return true
      } catch (error) {
        push({
          status: 'error',
          title: failed,
          description: error instanceof Error ? error.message : String(error),
        })
        return false
      } finally {
        setRunning(false)
      }
    },
    [push],
  )
  return { running, start }
}
