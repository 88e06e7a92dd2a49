import { z } from 'zod'
import type { Call } from '../http/call.ts'
import type { Endpoint } from '../http/endpoint.ts'
import { ndjson } from '../http/ndjson.ts'
import type { Lines } from '../http/ndjson.ts'
import { parseParameters } from '../http/parse-parameters.ts'
import type { Services } from '../services.ts'
import { openSnapshot } from '../store/snapshot.ts'
import type { SnapshotQuery } from '../store/snapshot.ts'

/** Documents per answer when the caller goes on by cursor. */
const PAGE = 1000

const parameters = z.object({
  types: z
    .string()
    .transform((text) => text.split(',').filter((type) => type !== ''))
    .optional(),
  /** Empty for the first page; absent for everything at once. */
  nextCursor: z.string().optional(),
})

/** A full page ends with a line that says where the next begins. */
function toLines(dataDir: string, query: SnapshotQuery, limit: number): Lines {
  const snapshot = openSnapshot(dataDir, query)
  let left = limit
  let last = query.after
  return {
    next() {
      if (left < 0) return null
      left -= 1
      if (left < 0) return JSON.stringify({ nextCursor: last })
      const found = snapshot.next()
      if (found === null) left = -1
      else last = found.id
      return found?.json ?? null
    },
    close: snapshot.close,
  }
}

function answer(services: Pick<Services, 'streams' | 'log' | 'config'>, call: Call): Response {
  const { types, nextCursor } = parseParameters(call.query, parameters)
  const query: SnapshotQuery = {
    dataset: call.dataset(),
    types: types && types.length > 0 ? types : null,
    includeDotted: call.identity.role !== null,
    after: nextCursor ?? '',
  }
  const limit = nextCursor === undefined ? Infinity : PAGE
  return ndjson(services, call, () => toLines(services.config.dataDir, query, limit))
}

/** Every document the caller may see, one a line, as of one moment. */
export const exportEndpoint: Endpoint = { parameters: Object.keys(parameters.shape), handle: answer }
