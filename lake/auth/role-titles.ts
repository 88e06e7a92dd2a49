import type { Role } from './roles.ts'

const descriptions: Record<Role, string> = {
  administrator: 'Writes and publishes everything, and says who else may.',
  editor: 'Writes and publishes everything.',
  contributor: 'Writes drafts of their own and those shared with them; editors publish them.',
  viewer: 'Reads everything, drafts included.',
}

const toTitle = (role: Role) => role.charAt(0).toUpperCase() + role.slice(1)

/** A role as Studio shows it; everybody has one. */
export function toRoles(role: Role) {
  return [{ name: role, title: toTitle(role), description: descriptions[role] }]
}
