import { HttpError } from '../errors.ts'
import type { Identity } from '../auth/identity.ts'
import { toRoles } from '../auth/role-titles.ts'
import { schedulerIdentity } from '../scheduler/scheduler-identity.ts'
import type { Endpoint } from '../http/endpoint.ts'
import type { Services } from '../services.ts'
import { requireProject } from './require-project.ts'

type Needs = Pick<Services, 'store'>
type Named = { id: string; displayName: string }

/** A person, removed ones too, the program a token was made for, or the scheduler; null for neither. */
function findNamed({ store }: Needs, id: string): Named | null {
  const user = store.users.get(id)
  if (user) return { id, displayName: user.name }
  if (id === schedulerIdentity.id) return { id, displayName: schedulerIdentity.label }
  const token = store.tokens.get(id)
  return token ? { id, displayName: token.label } : null
}

function findUser(services: Needs, asked: string, identity: Identity) {
  const found = findNamed(services, asked === 'me' ? identity.id : asked)
  return (
    found && { ...found, sanityUserId: found.id, imageUrl: null, isCurrentUser: found.id === identity.id }
  )
}

/** The caller, as `client.users.getById('me')` and Studio expect it. */
export const currentUserEndpoint: Endpoint = {
  parameters: [],
  handle({ store }, { identity: { id, role, label } }) {
    if (role === null) throw new HttpError(401, 'Unauthorized - this needs a token')
    const user = store.users.get(id)
    return Response.json({
      id,
      sanityUserId: id,
      name: label,
      email: user?.email ?? '',
      role,
      roles: toRoles(role),
      profileImage: null,
      provider: user ? 'newsroom' : 'sanity-token',
    })
  },
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

/** Everybody present, as `usersEndpoint` answers them. */
export const projectUsersEndpoint: Endpoint = {
  parameters: [],
  handle(services, call) {
    requireProject(services, call)
    return Response.json(services.store.users.list().map(({ id }) => findUser(services, id, call.identity)))
  },
}
