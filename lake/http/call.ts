import type { Context } from 'hono'
import type { IncomingMessage } from 'node:http'
import type { Writable } from 'node:stream'
import type { Identity } from '../auth/identity.ts'
import type { Dataset } from '../store/datasets.ts'

/** The Node request, and the connection its answer takes; a request to become a WebSocket has none. */
export type Bindings = {
  incoming: IncomingMessage
  outgoing?: Pick<Writable, 'destroyed' | 'destroy' | 'once'>
}

/** Answers a request as if it came over HTTP. */
export type Dispatch = (request: Request, bindings: Bindings) => Response | Promise<Response>

/** Hono's environment here: the Node request behind it, who is calling, and the application itself. */
export type LakeEnvironment = {
  Bindings: Bindings
  Variables: { identity: Identity; dispatch: Dispatch }
}

export type LakeContext = Context<LakeEnvironment>

/** One request, after routing, authentication and the permission check. */
export type Call = {
  /** Hono's context: for streaming answers and the raw request body. */
  context: LakeContext
  request: Request
  /** From the path, without `v`: `2025-02-19`, `1`, `X`. */
  apiVersion: string
  identity: Identity
  query: URLSearchParams
  /** The caller's IP address. */
  address: string
  /** A decoded part of the path by its name in the route; throws for a name the route does not have. */
  path(name: string): string
  /** The dataset the path names; throws for a route without `:dataset`. */
  dataset(): Dataset
}
