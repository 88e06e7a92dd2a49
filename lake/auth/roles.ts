import { z } from 'zod'

/** From the one who may do most to the one who may do least. */
export const roleSchema = z.enum(['administrator', 'editor', 'contributor', 'viewer'])

export type Role = z.output<typeof roleSchema>

/**
 * What a route asks of its caller:
 * `open` nothing at all (a wrong token is still refused); `read` the dataset's published content, open to all on a
 * public dataset; `identify` any token; `mutate` documents (which, the transaction checks: a viewer's own preview
 * secrets and no others); `write` drafts and versions by actions (which, again the transaction checks); `upload` assets;
 * `administer` datasets, accounts and everybody's sessions.
 */
export type Permission = 'open' | 'read' | 'identify' | 'mutate' | 'write' | 'upload' | 'administer'

const viewer: readonly Permission[] = ['open', 'read', 'identify', 'mutate']
const contributor: readonly Permission[] = [...viewer, 'write', 'upload']

const permissions: Record<Role, readonly Permission[]> = {
  viewer,
  contributor,
  editor: contributor,
  administrator: [...contributor, 'administer'],
}

export function isPermitted(role: Role, permission: Permission): boolean {
  return permissions[role].includes(permission)
}

/** Whether the first role may do less than the second. */
export function isLesserRole(role: Role, than: Role): boolean {
  return roleSchema.options.indexOf(role) > roleSchema.options.indexOf(than)
}
