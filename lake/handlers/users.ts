import { HttpError } from '../errors.ts'
import type { Identity } from '../auth/identity.ts'
import type { Role } from '../auth/roles.ts'
import type { Endpoint } from '../http/endpoint.ts'
import type { Services } from '../services.ts'

const toTitle = (role: Role) => role.charAt(0).toUpperCase() + role.slice(1)

const toRoles = (role: Role) => [{ name: role, title: toTitle(role) }]

type Person = { id: string; role: Role; label: string }

/** The caller, as `client.users.getById('me')` and Studio expect it. */
function toCurrentUser({ id, role, label }: Person) {
  return {
    id,
    name: label,
    email: '',
    role,
    roles: toRoles(role),
    profileImage: null,
    provider: 'sanity-token',
  }
}

function toUser({ id, label }: Person, identity: Identity) {
  return { id, displayName: label, imageUrl: null, isCurrentUser: id === identity.id }
}

const isCaller = (identity: Identity): identity is Identity & Person => identity.role !== null

/** Who the token speaks for. */
export const currentUserEndpoint: Endpoint = {
  parameters: [],
  handle(_, { identity }) {
    if (!isCaller(identity)) throw new HttpError(401, 'Unauthorized - this needs a token')
    return Response.json(toCurrentUser(identity))
  },
}

function findUser({ store }: Pick<Services, 'store'>, id: string, identity: Identity) {
  const token = store.tokens.get(id === 'me' ? identity.id : id)
  return token ? toUser(token, identity) : null
}

/** One user as an object, several (separated by commas) as an array of those that exist. */
export const usersEndpoint: Endpoint = {
  parameters: [],
  handle(services, { path, identity }) {
    const ids = path('ids').split(',')
    const users = ids.flatMap((id) => findUser(services, id, identity) ?? [])
    if (ids.length > 1) return Response.json(users)
    const [user] = users
    if (!user) throw new HttpError(404, `User "${ids[0]}" not found`)
    return Response.json(user)
  },
}
