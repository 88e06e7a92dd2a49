import { RpcError } from './rpc.ts'

/** Of one connection: a browser tab has one. */
const MAX_SESSIONS = 10
/** Of one dataset. */
const MAX_KNOWN = 5000

/** What is told of one session to everybody who listens in its dataset. `i` is always the speaker's own id. */
export type PresenceEvent =
  | { type: 'state'; i: string; m: { sessionId: string; locations: readonly unknown[] } }
  | { type: 'rollCall'; i: string; session: string }
  | { type: 'disconnect'; i: string; m: { session: string } }

/** One connection that takes part. Calls for a session of somebody else's throw an RpcError. */
export type Participant = {
  /** Where a session is: in which documents and fields. */
  announce(sessionId: string, locations: readonly unknown[]): void
  /** Asks every session to announce itself. */
  rollCall(sessionId: string): void
  disconnect(sessionId: string): void
  /** Calls back for everything announced from now on; returns how to stop. */
  listen(listener: (event: PresenceEvent) => void): () => void
  /** Ends its sessions, unless they go on over another connection, and what it listens to. */
  leave(): void
}

/** Who is where. Nothing is stored: sessions announce themselves anew every half minute. */
export type Presence = {
  enter(dataset: { id: number }, userId: string): Participant
}

type Session = { userId: string; holders: Set<object> }
type Room = { sessions: Map<string, Session>; listeners: Set<(event: PresenceEvent) => void> }

export function createPresence(): Presence {
  const rooms = new Map<number, Room>()
  const roomOf = (id: number) => {
    const room = rooms.get(id) ?? { sessions: new Map(), listeners: new Set() }
    rooms.set(id, room)
    return room
  }
  return { enter: ({ id }, userId) => createParticipant(roomOf(id), userId) }
}

/** Sessions that ended stay their owners', who may only have lost the connection; the oldest are forgotten. */
function forgetOldest(sessions: Room['sessions']): void {
  for (const [id, { holders }] of sessions) {
    if (sessions.size <= MAX_KNOWN) return
    if (holders.size === 0) sessions.delete(id)
  }
}

function createParticipant({ sessions, listeners }: Room, userId: string): Participant {
  const self = {}
  const held = new Set<string>()
  const own = new Set<(event: PresenceEvent) => void>()
  const tell = (event: PresenceEvent) => listeners.forEach((listener) => listener(event))

  const claim = (id: string) => {
    const session = sessions.get(id) ?? { userId, holders: new Set() }
    if (session.userId !== userId) throw new RpcError('invalidParams', `Session "${id}" is somebody else's`)
    if (!held.has(id) && held.size >= MAX_SESSIONS)
      throw new RpcError('invalidParams', `At most ${MAX_SESSIONS} sessions take part over one socket`)
    held.add(id)
    session.holders.add(self)
    sessions.set(id, session)
    forgetOldest(sessions)
  }
  const release = (id: string) => {
    const holders = sessions.get(id)?.holders
    held.delete(id)
    if (holders?.delete(self) && holders.size === 0)
      tell({ type: 'disconnect', i: userId, m: { session: id } })
  }
  return {
    announce(sessionId, locations) {
      claim(sessionId)
      tell({ type: 'state', i: userId, m: { sessionId, locations } })
    },
    rollCall(session) {
      claim(session)
      tell({ type: 'rollCall', i: userId, session })
    },
    disconnect(sessionId) {
      claim(sessionId)
      release(sessionId)
    },
    listen(listener) {
      own.add(listener)
      listeners.add(listener)
      return () => {
        own.delete(listener)
        listeners.delete(listener)
      }
    },
    leave() {
      own.forEach((listener) => listeners.delete(listener))
      held.forEach(release)
    },
  }
}
