import type { EventStream } from '../events/event-stream.ts'
import type { Services } from '../services.ts'
import type { Call } from './call.ts'
import { toConnection } from './connection.ts'

/** An event stream for this call, over with its connection; throws 429 or 503 when there are too many. */
export function openStream({ streams }: Pick<Services, 'streams'>, call: Call): EventStream {
  const { caller, onClose } = toConnection(call)
  const stream = streams.open(caller)
  onClose(stream.end)
  return stream
}
