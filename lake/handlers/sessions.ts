import { HttpError } from '../errors.ts'
import type { Endpoint } from '../http/endpoint.ts'

/** The one way to sign in: with an account of this newsroom. */
export const providersEndpoint: Endpoint = {
  parameters: [],
  handle: ({ url }) =>
    Response.json({
      providers: [{ name: 'newsroom', title: 'E-mail and password', url: `${url()}/login` }],
    }),
}

/** A token for the code that signing in ended with; once, within a minute. */
export const fetchSessionEndpoint: Endpoint = {
  parameters: ['sid'],
  handle({ signIn }, { query, request, address }) {
    const userAgent = request.headers.get('user-agent')?.slice(0, 400) ?? null
    const token = signIn.exchange(query.get('sid') ?? '', { userAgent, address })
    if (token === null) throw new HttpError(404, 'This code was used already, or is older than a minute')
    return Response.json({ token })
  },
}

/** Whose token this is, and until when it lasts: for ever unless it is a session's. */
export const sessionIdEndpoint: Endpoint = {
  parameters: [],
  handle({ store, clock }, { identity }) {
    const session = identity.tokenId === null ? null : store.sessions.get(identity.tokenId, clock())
    return Response.json({ id: identity.id, expiry: session?.expiresAt ?? null })
  },
}

/** Ends the caller's session; the token of a program stays in force until it is revoked. */
export const logoutEndpoint: Endpoint = {
  parameters: [],
  handle({ store, clock }, { identity }) {
    if (identity.tokenId !== null) store.sessions.revoke(identity.tokenId, clock())
    return new Response(null, { status: 204 })
  },
}
