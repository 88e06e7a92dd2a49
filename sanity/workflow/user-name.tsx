import { useCurrentUser, useUser } from 'sanity'

/** Somebody's name, "You" for oneself. */
export function UserName({ id }: { id: string }) {
  const current = useCurrentUser()
  const [user, isLoading] = useUser(id)
  if (current?.id === id) return <>You</>
  return <>{isLoading ? '…' : (user?.displayName ?? 'Somebody who has left')}</>
}
