import { z } from 'zod'
import { toReleaseEvents } from '../history/release-event.ts'
import type { Endpoint } from '../http/endpoint.ts'
import { parseParameters } from '../http/parse-parameters.ts'

const parameters = z.object({
  limit: z.coerce.number().int().min(1).max(1000).default(100),
  /** Where the page before ended: the `seq` of its last transaction. */
  nextCursor: z.coerce.number().int().positive().default(Number.MAX_SAFE_INTEGER),
})

/** A release's life, newest first: what was added and discarded, scheduled, published, archived. */
export const historyReleaseEventsEndpoint: Endpoint = {
  parameters: Object.keys(parameters.shape),
  handle({ store }, call) {
    const { limit, nextCursor: before } = parseParameters(call.query, parameters)
    const name = call.path('id')
    const steps = store.releaseLog(call.dataset()).getSteps({ name, before, limit })
    return Response.json({
      events: steps.flatMap((step) => toReleaseEvents(name, step)),
      nextCursor: steps.length < limit ? '' : String(steps.at(-1)?.seq ?? ''),
    })
  },
}
