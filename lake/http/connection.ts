import type { StreamCaller } from '../events/streams.ts'
import type { Call } from './call.ts'

/** The connection behind a call, for answers that stay open. */
export type Connection = {
  /** Who holds it open. */
  caller: StreamCaller
  /** Calls back once it is over, finished or cut; at once when it already is. */
  onClose(callback: () => void): void
}

export function toConnection({ context, identity, address, dataset }: Call): Connection {
  const { outgoing } = context.env
  if (!outgoing) throw new Error('A request to become a WebSocket has no connection to answer on')
  return {
    caller: { identity, address, dataset: dataset(), disconnect: () => outgoing.destroy() },
    onClose(callback) {
      if (outgoing.destroyed) callback()
      else outgoing.once('close', callback)
    },
  }
}
