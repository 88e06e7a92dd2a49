import type { Context } from 'hono'
import type { HttpBindings } from '@hono/node-server'
import type { Identity } from '../auth/identity.ts'
import type { Dataset } from '../store/datasets.ts'

/** Hono's environment here: the Node request behind it, and who is calling. */
export type LakeEnvironment = { Bindings: HttpBindings; Variables: { identity: Identity } }

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
