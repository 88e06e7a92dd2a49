import { z } from 'zod'
import { LakeError, QueryError } from '../errors.ts'
import type { EventStream } from '../events/event-stream.ts'
import { followCommits } from '../events/follow-commits.ts'
import { toListenerEvents } from '../events/listener.ts'
import type { Listener } from '../events/listener.ts'
import { EVENT_STREAM_HEADERS, toServerSentEvent } from '../events/server-sent-event.ts'
import type { Call } from '../http/call.ts'
import type { Endpoint } from '../http/endpoint.ts'
import { openStream } from '../http/open-stream.ts'
import { parseParameters } from '../http/parse-parameters.ts'
import { getResumePosition } from '../http/resume-position.ts'
import { parsePerspective } from '../query/parse-perspective.ts'
import { parseQueryParameters } from '../query/parse-query-parameters.ts'
import type { Services } from '../services.ts'

const RECONNECT_MS = 1000

type Needs = Pick<Services, 'events' | 'streams' | 'filters' | 'newId' | 'log'>

const flag = z.stringbool({ truthy: ['true'], falsy: ['false'] })

const parameters = z.object({
  query: z.string(),
  includeResult: flag.default(false),
  includePreviousRevision: flag.default(false),
  includeMutations: flag.default(true),
  includeAllVersions: flag.default(false),
  effectFormat: z.literal('mendoza').optional(),
  visibility: z.enum(['query', 'transaction']).default('transaction'),
  enableResume: flag.default(false),
})

function parseListener(call: Call): Listener {
  const { identity, apiVersion } = call
  const { query, includeAllVersions, effectFormat, ...options } = parseParameters(call.query, parameters)
  const params = parseQueryParameters(call.query)
  return {
    filter: { dataset: call.dataset().name, query, params, identity: identity.id },
    includeDotted: identity.role !== null,
    includeAllVersions: includeAllVersions || parsePerspective(null, apiVersion) === 'raw',
    options: { ...options, effects: effectFormat === 'mendoza' },
  }
}

/**
 * Clients show a query's error only when it comes as an event of a stream that was opened. A lake too busy to look
 * opens the stream all the same: clients that are answered 503 forget where to resume.
 */
async function getQueryError({ filters }: Needs, { filter }: Listener): Promise<QueryError | null> {
  try {
    await filters.check(filter)
    return null
  } catch (error) {
    if (!(error instanceof QueryError)) throw error
    return error.status === 400 ? error : null
  }
}

const toChannelError = (error: LakeError) => ({ event: 'channelError', data: error.body() })

/** Greets, and answers where to go on from. Only clients that asked for it are resumed; others start anew. */
function greet({ events, newId }: Needs, call: Call, stream: EventStream): number {
  const { name } = call.dataset()
  const { enableResume } = parseParameters(call.query, parameters)
  const asked = enableResume ? getResumePosition(call) : null
  const resumable = asked !== null && events.isResumable(name, asked)
  const position = resumable ? asked : events.lastSeq(name)
  const event = resumable ? 'welcomeback' : 'welcome'
  stream.send({ event, id: String(position), retry: RECONNECT_MS, data: { listenerName: newId() } })
  if (asked !== null && !resumable) stream.send({ event: 'reset', id: String(position), data: {} })
  return position
}

async function follow(
  services: Needs,
  listener: Listener,
  stream: EventStream,
  after: number,
): Promise<void> {
  const { events, filters } = services
  const { dataset } = listener.filter
  for await (const commit of followCommits({ events, dataset, after, stream }))
    for (const event of await toListenerEvents(filters, listener, commit)) stream.send(event)
}

/** A filter that cannot be run is the listener's to mend; a lake too busy to run it is worth reconnecting to. */
function fail({ log }: Needs, stream: EventStream, error: unknown): void {
  if (error instanceof LakeError && error.status !== 503) stream.send(toChannelError(error))
  else if (!stream.over.aborted && !(error instanceof LakeError)) log.error('A listener failed', error)
  stream.end()
}

async function answer(services: Needs, call: Call): Promise<Response> {
  const listener = parseListener(call)
  const invalid = await getQueryError(services, listener)
  if (invalid)
    return new Response(toServerSentEvent(toChannelError(invalid)), { headers: EVENT_STREAM_HEADERS })
  const stream = openStream(services, call)
  const after = greet(services, call, stream)
  follow(services, listener, stream, after).catch((error: unknown) => fail(services, stream, error))
  return stream.response
}

/** Tells of every change to documents a filter finds, before or after it. */
export const listenEndpoint: Endpoint = {
  parameters: [...Object.keys(parameters.shape), '$*'],
  handle: answer,
}
