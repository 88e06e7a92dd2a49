import type { Identity } from '../auth/identity.ts'
import type { Endpoint } from '../http/endpoint.ts'
import type { Services } from '../services.ts'
import { requireProject } from './require-project.ts'

type Needs = Pick<Services, 'config' | 'store'>

function toMembers({ store }: Needs, identity: Identity) {
  const inForce = store.tokens.list().filter(({ revoked_at }) => revoked_at === null)
  return inForce.map(({ id, role }) => ({
    id,
    role,
    roles: [{ name: role, title: role }],
    isCurrentUser: id === identity.id,
    isRobot: true,
  }))
}

function toProject(services: Needs, identity: Identity) {
  const { projectId: id } = services.config
  return {
    id,
    displayName: 'Dateline',
    organizationId: null,
    studioHost: null,
    members: toMembers(services, identity),
  }
}

export const projectsEndpoint: Endpoint = {
  parameters: [],
  handle: (services, { identity }) => Response.json([toProject(services, identity)]),
}

export const projectEndpoint: Endpoint = {
  parameters: [],
  handle(services, call) {
    requireProject(services, call)
    return Response.json(toProject(services, call.identity))
  },
}
