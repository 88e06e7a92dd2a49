import { perProcess } from '../../freshness/per-process.ts'

/** How telling the hub of changed feeds goes, as `/api/health` tells it. Times are ISO. */
export type WebSubState = {
  /** `off` without a hub; `waiting` between two attempts. */
  state: 'off' | 'idle' | 'announcing' | 'waiting'
  /** Feeds that the hub has still to be told of. */
  queued: number
  /** How often the hub was told of a feed, and how often it would not hear of one. */
  announced: number
  refused: number
  lastAnnouncement: { topic: string; at: string } | null
  lastError: { message: string; at: string } | null
}

/** The one state of this process. */
export const webSubState = perProcess('websub', (): WebSubState => ({
  state: 'off',
  queued: 0,
  announced: 0,
  refused: 0,
  lastAnnouncement: null,
  lastError: null,
}))
