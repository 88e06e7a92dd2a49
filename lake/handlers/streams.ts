import type { Endpoint } from '../http/endpoint.ts'
import { carryStreams } from '../sockets/carry-streams.ts'

/** Listeners and live events of any dataset over one WebSocket, each with its own token. */
export const streamsEndpoint: Endpoint = {
  parameters: [],
  handle: (services, call) => services.sockets.accept(call, (socket) => carryStreams(services, call, socket)),
}
