import { z } from 'zod'
import type { Participant, PresenceEvent } from './presence.ts'
import { parseRpcParams, RpcError } from './rpc.ts'
import type { RpcRequest } from './rpc.ts'

const MAX_SUBSCRIPTIONS = 20

const sessionId = z.string().min(1).max(100)
const session = z.object({ session: sessionId })
const subscription = z.object({ subscriptionId: z.string() })
const announcement = z.object({
  data: z.object({ sessionId, locations: z.array(z.record(z.string(), z.unknown())).max(100) }),
})

type Parts = {
  participant: Participant
  newId: () => string
  /** Sends a notification: a call nobody answers. */
  notify(method: string, params: object): void
}

/** Answers the calls of somebody known; throws an RpcError. */
export function createPresenceMethods({
  participant,
  newId,
  notify,
}: Parts): (request: RpcRequest) => unknown {
  const subscriptions = new Map<string, () => void>()
  const subscribe = () => {
    if (subscriptions.size >= MAX_SUBSCRIPTIONS)
      throw new RpcError('invalidParams', `At most ${MAX_SUBSCRIPTIONS} subscriptions go over one socket`)
    const id = newId()
    const tell = (result: PresenceEvent) => notify('presence_subscription', { subscription: id, result })
    subscriptions.set(id, participant.listen(tell))
    return id
  }
  const unsubscribe = (id: string) => {
    subscriptions.get(id)?.()
    return subscriptions.delete(id)
  }
  return (request) => {
    switch (request.method) {
      case 'presence_subscribe':
        return subscribe()
      case 'presence_unsubscribe':
        return unsubscribe(parseRpcParams(request, subscription).subscriptionId)
      case 'presence_announce': {
        const { data } = parseRpcParams(request, announcement)
        return participant.announce(data.sessionId, data.locations)
      }
      case 'presence_rollcall':
        return participant.rollCall(parseRpcParams(request, session).session)
      case 'presence_disconnect':
        return participant.disconnect(parseRpcParams(request, session).session)
      default:
        throw new RpcError('methodNotFound', `There is no method "${request.method}" here`)
    }
  }
}
