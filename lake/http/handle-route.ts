import { anonymous } from '../auth/identity.ts'
import type { Identity } from '../auth/identity.ts'
import { isPermitted } from '../auth/roles.ts'
import { HttpError } from '../errors.ts'
import type { Services } from '../services.ts'
import type { Dataset } from '../store/datasets.ts'
import { requireDataset } from '../store/store.ts'
import type { Bindings, Call, LakeContext } from './call.ts'
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

/** Nothing but a WebSocket is opened where one is spoken, and none anywhere else. */
function assertProtocol({ socket }: Route, { outgoing }: Bindings): void {
  const isUpgrade = outgoing === undefined
  if (socket && !isUpgrade)
    throw new HttpError(426, 'This address speaks WebSocket: open it with one', { Upgrade: 'websocket' })
  if (!socket && isUpgrade) throw new HttpError(400, 'This address does not speak WebSocket')
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

function toCall(
  { clientAddress }: Pick<Services, 'clientAddress'>,
  route: Route,
  context: LakeContext,
  dataset: Dataset | null,
): Call {
  return {
    context,
    request: context.req.raw,
    apiVersion: context.req.param('version')?.slice(1) ?? '',
    identity: context.get('identity'),
    query: new URL(context.req.url).searchParams,
    address: clientAddress(context.env.incoming),
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

function getIdentity({ auth }: Services, { deadToken }: Route, context: LakeContext): Identity {
  try {
    return auth.identify(context.req.header('authorization'))
  } catch (error) {
    if (deadToken && error instanceof HttpError) return anonymous
    throw error
  }
}

/** Permission, protocol, parameters, then the endpoint: in this order for every row of the router. */
export async function handleRoute(services: Services, route: Route, context: LakeContext): Promise<Response> {
  const identity = getIdentity(services, route, context)
  context.set('identity', identity)
  const dataset = findDataset(services, route, context)
  assertPermitted(route, identity, dataset)
  assertProtocol(route, context.env)
  const call = toCall(services, route, context, dataset)
  assertParameters(route.endpoint, call.query)
  return route.endpoint.handle(services, call)
}
