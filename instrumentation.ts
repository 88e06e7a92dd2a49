import type { Instrumentation } from 'next'
import { noteFailure } from './lib/freshness/note-failure.ts'

/** Next calls it once as a server starts: each server listens to the lake by itself, and no reader has to. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs' || process.env.NEXT_PHASE === 'phase-production-build') return
  const { subscribeOnce } = await import('./lib/freshness/subscribe.ts')
  subscribeOnce()
}

/** Next calls it before it answers for a rendering that failed: the front has to know whose fault that was. */
export const onRequestError: Instrumentation.onRequestError = (error) => noteFailure(error)
