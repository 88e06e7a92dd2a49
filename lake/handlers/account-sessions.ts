import type { Identity } from '../auth/identity.ts'
import { HttpError } from '../errors.ts'
import type { Endpoint } from '../http/endpoint.ts'
import type { Session } from '../store/sessions.ts'

const toAnswer =
  ({ tokenId }: Identity) =>
  (session: Session) => ({
    ...session,
    isCurrent: session.id === tokenId,
  })

const isAdministrator = ({ role }: Identity) => role === 'administrator'

/** Sessions in force, the newest first: the caller's own; administrators may ask for another `user`'s. */
export const sessionsEndpoint: Endpoint = {
  parameters: ['user'],
  handle({ store, clock }, { identity, query }) {
    const userId = query.get('user') ?? identity.id
    if (userId !== identity.id && !isAdministrator(identity))
      throw new HttpError(403, "Only administrators see other people's sessions")
    return Response.json(store.sessions.list(userId, clock()).map(toAnswer(identity)))
  },
}

/** Ends one of the caller's own sessions, or for administrators anybody's; its streams end within seconds. */
export const endSessionEndpoint: Endpoint = {
  parameters: [],
  handle({ store, clock }, { identity, path }) {
    const session = store.sessions.get(path('id'), clock())
    const isTheirs = session?.userId === identity.id || isAdministrator(identity)
    if (!session || !isTheirs) throw new HttpError(404, `There is no session "${path('id')}"`)
    store.sessions.revoke(session.id, clock())
    return new Response(null, { status: 204 })
  },
}
