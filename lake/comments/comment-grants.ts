import type { Grant } from '../auth/grants.ts'
import type { Role } from '../auth/roles.ts'

const reading: Grant = { filter: '_id in path("**")', permissions: ['read', 'history'] }
const own: Grant = {
  filter: '_type == "comment" && authorId == identity()',
  permissions: ['read', 'history', 'create', 'update'],
}

/** What a role may do with comments, as far as filters tell: resolving and reacting come on top. */
export function getCommentGrants(role: Role | null): readonly Grant[] {
  if (role === null) return []
  return role === 'viewer' ? [reading] : [reading, own]
}
