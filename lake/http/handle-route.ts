import type { Identity } from '../auth/identity.ts'
import { isPermitted } from '../auth/roles.ts'
import { HttpError } from '../errors.ts'
import type { Services } from '../services.ts'
import type { Dataset } from '../store/datasets.ts'
import { requireDataset } from '../store/store.ts'
import type { Call, LakeContext } from './call.ts'
import type { Route } from './route.ts'

/** Sent by clients with any request, without effect here. */
const COMMON_PARAMETERS = ['tag']
/** Lists, given once for each of their values. */
const REPEATABLE = ['meta']

function assertPermitted({ permission }: Route, identity: Identity, dataset: Dataset | null): void {
  if (permission === 'open') return
  if (permission === 'read' && dataset?.aclMode === 'public') return
  if (identity.role === null) throw new HttpError(401, 'Unauthorized - this needs a token')
  if (!isPermitted(identity.role, permission))
    throw new HttpError(403, `Insufficient permissions; "${identity.role}" lacks "${permission}"`)
}

function assertParameters({ parameters }: Route['endpoint'], query: URLSearchParams): void {
  const known = [...parameters, ...COMMON_PARAMETERS]
  for (const name of new Set(query.keys())) {
    if (query.getAll(name).length > 1 && !REPEATABLE.includes(name))
      throw new HttpError(400, `The query parameter "${name}" is given more than once`)
    if (known.includes(name) || (name.startsWith('$') && known.includes('$*'))) continue
    throw new HttpError(400, `The query parameter "${name}" is not supported here`)
  }
}

function findDataset({ store }: Services, route: Route, context: LakeContext): Dataset | null {
  if (!/\/:dataset(\/|$)/.test(route.path)) return null
  return requireDataset(store, context.req.param('dataset') ?? '')
}

function toCall(route: Route, context: LakeContext, identity: Identity, dataset: Dataset | null): Call {
  return {
    context,
    request: context.req.raw,
    apiVersion: context.req.param('version')?.slice(1) ?? '',
    identity,
    query: new URL(context.req.url).searchParams,
    address: context.env.incoming.socket.remoteAddress ?? 'unknown',
    path(name) {
      const value = context.req.param(name)
      if (value === undefined) throw new Error(`Route ${route.path} has no ":${name}"`)
      return value
    },
    dataset() {
      if (dataset === null) throw new Error(`Route ${route.path} names no dataset`)
      return dataset
    },
  }
}

/** Permission, parameters, then the endpoint: in this order for every row of the router. */
export async function handleRoute(services: Services, route: Route, context: LakeContext): Promise<Response> {
  const identity = context.get('identity')
  const dataset = findDataset(services, route, context)
  assertPermitted(route, identity, dataset)
  const call = toCall(route, context, identity, dataset)
  assertParameters(route.endpoint, call.query)
  return route.endpoint.handle(services, call)
}
