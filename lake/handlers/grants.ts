import type { Identity } from '../auth/identity.ts'
import type { Endpoint } from '../http/endpoint.ts'
import { requireProject } from './require-project.ts'

const READ = ['read', 'history']
const WRITE = [...READ, 'create', 'update']
const PUBLISHED = '_id in path("*")'
const ALL = '_id in path("**")'
const UNPUBLISHED = '_id in path("drafts.**") || _id in path("versions.**")'

/** What Studio lets the caller do: the same rule that transactions hold them to. */
function toGrants({ role }: Identity) {
  if (role === null) return [{ filter: PUBLISHED, permissions: ['read'] }]
  if (role === 'viewer') return [{ filter: ALL, permissions: READ }]
  if (role !== 'contributor') return [{ filter: ALL, permissions: WRITE }]
  return [
    { filter: ALL, permissions: READ },
    { filter: UNPUBLISHED, permissions: WRITE },
  ]
}

/** The caller's permissions on a dataset's documents. */
export const aclEndpoint: Endpoint = {
  parameters: [],
  handle(services, call) {
    requireProject(services, call)
    return Response.json(toGrants(call.identity))
  },
}

/** The caller's permissions on the project itself. */
export const projectGrantsEndpoint: Endpoint = {
  parameters: [],
  handle(services, call) {
    requireProject(services, call)
    const names = call.identity.role === 'administrator' ? ['read', 'update'] : ['read']
    return Response.json({ 'sanity.project': [{ grants: names.map((name) => ({ name })) }] })
  },
}
