import type { Endpoint } from '../http/endpoint.ts'
import { speakPresence } from '../presence/speak-presence.ts'

/** Who else is in a dataset's documents: for any token, which comes in the first call. */
export const presenceEndpoint: Endpoint = {
  parameters: [],
  handle: (services, call) =>
    services.sockets.accept(call, (socket) => speakPresence(services, call, socket)),
}
