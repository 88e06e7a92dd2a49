import type { Identity } from '../auth/identity.ts'
import { toRoles } from '../auth/role-titles.ts'
import { roleSchema } from '../auth/roles.ts'
import type { Role } from '../auth/roles.ts'
import type { Endpoint } from '../http/endpoint.ts'
import { getFlag } from '../http/query-value.ts'
import type { Services } from '../services.ts'
import { requireProject } from './require-project.ts'

type Needs = Pick<Services, 'config' | 'store'>

/** People, and the programs that have a token. */
function getMembers({ store }: Needs, identity: Identity) {
  const tokens = store.tokens.list().filter(({ revoked_at }) => revoked_at === null)
  const toMember = (isRobot: boolean) => (member: { id: string; role: Role }) => ({
    id: member.id,
    role: member.role,
    roles: toRoles(member.role),
    isCurrentUser: member.id === identity.id,
    isRobot,
  })
  return [...store.users.list().map(toMember(false)), ...tokens.map(toMember(true))]
}

function toProject(services: Needs, identity: Identity) {
  const { projectId: id } = services.config
  return {
    id,
    displayName: 'Dateline',
    organizationId: null,
    studioHost: null,
    members: getMembers(services, identity),
  }
}

export const projectsEndpoint: Endpoint = {
  parameters: [],
  handle: (services, { identity }) => Response.json([toProject(services, identity)]),
}

/** The project; Studio asks for parts of it, of which only the members can be left out. */
export const projectEndpoint: Endpoint = {
  parameters: ['includeMembers', 'includeFeatures', 'includeOrganization'],
  handle(services, call) {
    requireProject(services, call)
    const { members, ...project } = toProject(services, call.identity)
    const isShort = call.query.has('includeMembers') && !getFlag(call.query, 'includeMembers')
    return Response.json(isShort ? project : { ...project, members })
  },
}

/** The four roles. */
export const projectRolesEndpoint: Endpoint = {
  parameters: [],
  handle(services, call) {
    requireProject(services, call)
    return Response.json(
      roleSchema.options
        .flatMap(toRoles)
        .map((role) => ({ ...role, isCustom: false, appliesToUsers: true, appliesToRobots: true })),
    )
  },
}
