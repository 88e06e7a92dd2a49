import { getGrants } from '../auth/grants.ts'
import { getCommentGrants } from '../comments/comment-grants.ts'
import type { Endpoint } from '../http/endpoint.ts'
import { requireProject } from './require-project.ts'

/** The caller's permissions on a dataset's documents. */
export const aclEndpoint: Endpoint = {
  parameters: [],
  handle(services, call) {
    requireProject(services, call)
    const grantsOf = call.dataset().commentsOn === null ? getGrants : getCommentGrants
    return Response.json(grantsOf(call.identity.role))
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
