import { useClient, useCurrentUser } from 'sanity'
import type { SanityClient } from '@sanity/client'
import { toNewsroomRole, type NewsroomRole } from './newsroom-role.ts'

/** Who is at work, what they may do, and the client they do it with. */
export function useNewsroom(): { userId: string; role: NewsroomRole; client: SanityClient } {
  const user = useCurrentUser()
  const client = useClient({ apiVersion: '2025-02-19' })
  return { userId: user?.id ?? '', role: toNewsroomRole(user?.roles), client }
}
