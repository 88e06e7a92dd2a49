import { perProcess } from './per-process.ts'

/** How the site's subscription to the lake is, as `/api/health` tells it. Times are ISO. */
export type Connection = {
  /** `off` where nothing subscribes; `down` between two attempts. */
  state: 'off' | 'connecting' | 'live' | 'down'
  /** Since when it is in that state. */
  since: string
  /** The newest change whose pages are all due to be rendered again; the id is the lake's. */
  lastEvent: { id: string; at: string } | null
  lastError: { message: string; at: string } | null
  /** How often tags have expired. */
  revalidations: number
  /** How often everything expired because changes may have been missed. */
  reconciliations: number
}

const now = () => new Date().toISOString()

/** The one connection of this process. */
export const connection = perProcess('connection', (): Connection => ({
  state: 'off',
  since: now(),
  lastEvent: null,
  lastError: null,
  revalidations: 0,
  reconciliations: 0,
}))

/** Notes a new state, and why when something went wrong. */
export function noteState(state: Connection['state'], error?: unknown): void {
  if (connection.state !== state) Object.assign(connection, { state, since: now() })
  if (error !== undefined) noteError(error)
}

export function noteError(error: unknown): void {
  connection.lastError = { message: error instanceof Error ? error.message : String(error), at: now() }
}

/** Notes that tags have expired; `eventId` is the newest change that this made visible. */
export function noteRevalidation(eventId: string | undefined, everything: boolean): void {
  connection.revalidations += 1
  if (everything) connection.reconciliations += 1
  if (eventId !== undefined) connection.lastEvent = { id: eventId, at: now() }
}
