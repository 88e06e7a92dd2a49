import { useCurrentUser, useWorkspace } from 'sanity'

/** The person at work. `signOut` is for when the lake has ended this session: it leads back to the sign-in page. */
export type Me = { id: string; isAdministrator: boolean; signOut: () => void }

export function useMe(): Me {
  const user = useCurrentUser()
  const { auth } = useWorkspace()
  return {
    id: user?.id ?? '',
    isAdministrator: user?.roles.some(({ name }) => name === 'administrator') ?? false,
    signOut: () => void auth.logout?.(),
  }
}
