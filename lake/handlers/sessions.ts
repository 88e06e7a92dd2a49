import { HttpError } from '../errors.ts'
import type { Endpoint } from '../http/endpoint.ts'

/** Nobody can log in yet: callers bring tokens. */
export const providersEndpoint: Endpoint = {
  parameters: [],
  handle: () => Response.json({ providers: [] }),
}

/** There are no login sessions to exchange for a token. */
export const fetchSessionEndpoint: Endpoint = {
  parameters: ['sid'],
  handle() {
    throw new HttpError(404, 'This lake has no such login session')
  },
}

/** Whose token this is; tokens last until they are revoked. */
export const sessionIdEndpoint: Endpoint = {
  parameters: [],
  handle: (_, { identity }) => Response.json({ id: identity.id, expiry: null }),
}

/** Ends the login session, of which there is none: a token stays in force. */
export const logoutEndpoint: Endpoint = {
  parameters: [],
  handle: () => new Response(null, { status: 204 }),
}
