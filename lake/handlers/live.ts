import { HttpError } from '../errors.ts'
import type { EventStream } from '../events/event-stream.ts'
import { followCommits } from '../events/follow-commits.ts'
import { EVENT_STREAM_HEADERS, toServerSentEvent } from '../events/server-sent-event.ts'
import type { Call } from '../http/call.ts'
import type { Endpoint } from '../http/endpoint.ts'
import { openStream } from '../http/open-stream.ts'
import { getFlag } from '../http/query-value.ts'
import { getResumePosition } from '../http/resume-position.ts'
import { toCommitTags } from '../query/commit-tags.ts'
import type { Services } from '../services.ts'
import type { Commit } from '../store/commit.ts'

const RECONNECT_MS = 1000
const COME_BACK_MS = 60_000

type Needs = Pick<Services, 'events' | 'streams' | 'log' | 'store'>

/** Clients that are told to go away stop, or at least wait before they knock again where they left off. */
function goAway({ events }: Needs, call: Call, reason: string): Response {
  const id = String(getResumePosition(call) ?? events.lastSeq(call.dataset().name))
  const message = toServerSentEvent({ event: 'goaway', id, retry: COME_BACK_MS, data: { reason } })
  return new Response(message, { headers: EVENT_STREAM_HEADERS })
}

/** Every stream of a kind tells the same of a commit. */
const known = new WeakMap<Commit, Map<string, string[]>>()

function tagsOf(store: Needs['store'], call: Call, commit: Commit): string[] {
  const listener = {
    hasToken: call.identity.role !== null,
    includeDrafts: getFlag(call.query, 'includeDrafts'),
  }
  const kind = JSON.stringify(listener)
  const before = known.get(commit)?.get(kind)
  if (before) return before
  const dataset = call.dataset()
  const needs = { datasetId: dataset.id, indexes: store.indexReader, reader: store.reader(dataset) }
  const tags = toCommitTags(needs, commit, listener)
  known.set(commit, (known.get(commit) ?? new Map<string, string[]>()).set(kind, tags))
  return tags
}

/** Tags of an index that is built anew cannot be told: while it is, everything may have changed. */
function isBuilding(store: Needs['store'], call: Call): boolean {
  return store.indexes
    .list(call.dataset())
    .some(({ definition, state }) => definition !== null && state === 'building')
}

/** Greets, and answers where to go on from: what cannot be resumed is restarted from now. */
function greet({ events }: Needs, call: Call, stream: EventStream): number {
  const { name } = call.dataset()
  const asked = getResumePosition(call)
  const resumable = asked !== null && events.isResumable(name, asked)
  const position = resumable ? asked : events.lastSeq(name)
  const id = String(position)
  stream.send({ event: 'welcome', id, retry: RECONNECT_MS, data: {} })
  if (asked !== null && !resumable) stream.send({ event: 'restart', id, data: {} })
  return position
}

async function follow(
  { events, store }: Needs,
  stream: EventStream,
  call: Call,
  after: number,
): Promise<void> {
  for await (const commit of followCommits({ events, dataset: call.dataset().name, after, stream })) {
    if (isBuilding(store, call)) {
      stream.send({ event: 'restart', id: String(commit.seq), data: {} })
      continue
    }
    const tags = tagsOf(store, call, commit)
    if (tags.length > 0) stream.send({ id: String(commit.seq), data: { tags } })
  }
}

function open(services: Needs, call: Call): EventStream | string {
  try {
    return openStream(services, call)
  } catch (error) {
    if (error instanceof HttpError) return error.message
    throw error
  }
}

/** Says which sync tags each commit touched, as query answers carry them. Ids are positions to resume from. */
export const liveEndpoint: Endpoint = {
  parameters: ['includeDrafts', 'lastEventId'],
  handle(services, call) {
    if (getFlag(call.query, 'includeDrafts') && call.identity.role === null)
      throw new HttpError(401, 'Unauthorized - "includeDrafts" needs a token')
    const stream = open(services, call)
    if (typeof stream === 'string') return goAway(services, call, stream)
    follow(services, stream, call, greet(services, call, stream)).catch((error: unknown) => {
      stream.drop()
      services.log.error('A live stream failed', error)
    })
    return stream.response
  },
}
