import { useCallback, useEffect, useRef, useState } from 'react'
import { useClient } from 'sanity'
import { checkContent, type HealthProgress } from './check-content.ts'

export type HealthPerspective = 'published' | 'drafts'

export type Health = {
  state: 'idle' | 'running' | 'done' | 'stopped' | 'failed'
  progress: HealthProgress | null
  /** When the check ended. */
  endedAt: string | null
  error: unknown
}

const idle: Health = { state: 'idle', progress: null, endedAt: null, error: null }

/** The last check of each perspective outlives the pane: going through the list means leaving it. */
const remembered = new Map<HealthPerspective, Health>()

/** Checks the content of one perspective, which may not change; the check ends with the component. */
export function useHealth(perspective: HealthPerspective) {
  const client = useClient({ apiVersion: '2025-02-19' })
  const [health, setHealth] = useState<Health>(remembered.get(perspective) ?? idle)
  const running = useRef<AbortController | null>(null)

  const start = useCallback(async () => {
    running.current?.abort()
    const controller = new AbortController()
    const { signal } = controller
    running.current = controller
    let progress: HealthProgress | null = null
    const show = (next: Omit<Health, 'progress' | 'endedAt'>) => {
      const isOver = next.state === 'done' || next.state === 'failed'
      const shown: Health = { ...next, progress, endedAt: isOver ? new Date().toISOString() : null }
      if (next.state === 'done') remembered.set(perspective, shown)
      setHealth(shown)
    }
    show({ state: 'running', error: null })
    try {
      const ask = (groq: string, params: Record<string, unknown>) =>
        client.fetch<unknown>(groq, params, { perspective, signal, tag: 'desk.health' })
      await checkContent({
        ask,
        signal,
        onProgress: (next) => {
          progress = next
          if (!signal.aborted) show({ state: 'running', error: null })
        },
      })
      if (!signal.aborted) show({ state: 'done', error: null })
    } catch (error) {
      const isOurs = signal.aborted
      controller.abort()
      if (!isOurs) show({ state: 'failed', error })
    }
  }, [client, perspective])

  const stop = useCallback(() => {
    running.current?.abort()
    setHealth((before) => ({ ...before, state: 'stopped' }))
  }, [])

  useEffect(() => {
    if (!remembered.has(perspective)) void start()
    return () => running.current?.abort()
  }, [perspective, start])

  return { health, start, stop }
}
