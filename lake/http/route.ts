import type { Permission } from '../auth/roles.ts'
import type { Endpoint } from './endpoint.ts'

/** One row of the router: who may call what. */
export type Route = {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  path: `/${string}`
  permission: Permission
  endpoint: Endpoint
  /** False for addresses without `/v<version>`, as the asset CDN's. */
  versioned?: false
  /** True where a token that is no longer in force is as none: signing out works twice. */
  deadToken?: true
  /** True for addresses that speak WebSocket and nothing else. */
  socket?: true
}
