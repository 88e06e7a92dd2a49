import { z } from 'zod'
import { HttpError } from '../errors.ts'
import type { Call } from '../http/call.ts'
import type { Endpoint } from '../http/endpoint.ts'
import { getFlag } from '../http/query-value.ts'
import { readJson } from '../http/read-json.ts'
import { parsePerspective } from '../query/parse-perspective.ts'
import { parseQueryParameters } from '../query/parse-query-parameters.ts'
import type { ItemSteps } from '../query/source-map/source-paths.ts'
import type { Services } from '../services.ts'

const body = z.strictObject({
  query: z.string(),
  params: z.record(z.string(), z.unknown()).optional(),
})

type Asked = { query: string; params: Record<string, unknown> }

/** A query posted is the body's alone. */
function assertInBody(query: URLSearchParams): void {
  const stray = [...query.keys()].find((name) => name === 'query' || name.startsWith('$'))
  if (stray !== undefined)
    throw new HttpError(400, `Send "${stray}" in the body of a POST, not in its address`)
}

async function parseAsked({ config }: Pick<Services, 'config'>, { request, query }: Call): Promise<Asked> {
  if (request.method === 'POST') {
    assertInBody(query)
    const { query: groq, params = {} } = await readJson(request, {
      schema: body,
      limit: config.limits.bodyBytes,
    })
    return { query: groq, params }
  }
  const groq = query.get('query')
  if (groq === null) throw new HttpError(400, 'The query parameter "query" is missing')
  return { query: groq, params: parseQueryParameters(query) }
}

/** How a source map's paths tell items of arrays; nothing when none is asked for. */
function parseSourceMap(query: URLSearchParams): ItemSteps | undefined {
  const value = query.get('resultSourceMap') ?? 'false'
  if (value === 'false') return undefined
  if (value === 'true') return 'indices'
  if (value === 'withKeyArraySelector') return 'keys'
  throw new HttpError(400, `"resultSourceMap" takes true, false or withKeyArraySelector, not "${value}"`)
}

/** Plans tell of indexes, which are nobody's business but an administrator's. */
function parseExplain({ query, identity }: Call): boolean {
  const explain = getFlag(query, 'explain')
  if (explain && identity.role !== 'administrator')
    throw new HttpError(403, 'Only administrators may have a query explained')
  return explain
}

/** What the lake cannot do yet is refused, not left out of the answer. */
function assertSupported(query: URLSearchParams): void {
  getFlag(query, 'returnQuery')
  if (query.has('variant')) throw new HttpError(400, 'This lake does not support "variant"')
}

async function answer(
  services: Pick<Services, 'config' | 'evaluator' | 'clock'>,
  call: Call,
): Promise<Response> {
  assertSupported(call.query)
  const sourceMap = parseSourceMap(call.query)
  const explain = parseExplain(call)
  const perspective = parsePerspective(call.query.get('perspective'), call.apiVersion)
  const { query, params } = await parseAsked(services, call)
  const began = performance.now()
  const evaluation = await services.evaluator.evaluate({
    dataset: call.dataset().name,
    query,
    params,
    perspective,
    includeDotted: call.identity.role !== null,
    identity: call.identity.id,
    ...(sourceMap && { sourceMap }),
    ...(explain && { explain }),
  })
  const rest = JSON.stringify({
    ...(call.query.get('returnQuery') !== 'false' && { query }),
    ms: Math.round(performance.now() - began),
    syncTags: evaluation.syncTags,
  })
  const traced = evaluation.sourceMap === undefined ? '' : `"resultSourceMap":${evaluation.sourceMap},`
  return new Response(`{"result":${evaluation.json},${traced}${rest.slice(1)}`, {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  })
}

/** Answers a GROQ query. */
export const queryEndpoint: Endpoint = {
  parameters: [
    'query',
    '$*',
    'perspective',
    'returnQuery',
    'resultSourceMap',
    'variant',
    'lastLiveEventId',
    'explain',
    'cacheMode',
  ],
  handle: answer,
}
