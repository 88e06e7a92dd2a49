/** What somebody may do to a story: editors publish and approve, contributors write and ask, viewers read. */
export type NewsroomRole = 'editor' | 'contributor' | 'viewer'

const PUBLISHING = ['administrator', 'editor', 'developer']

/** From the names of somebody's roles, the lake's or hosted Sanity's; an unknown role may only read. */
export function toNewsroomRole(roles: readonly { name: string }[] = []): NewsroomRole {
  const names = roles.map(({ name }) => name)
  if (names.some((name) => PUBLISHING.includes(name))) return 'editor'
  return names.includes('contributor') ? 'contributor' : 'viewer'
}
