import type { SanityClient } from '@sanity/client'
import { hashSecret, newLinkAddress, toLinkPath } from '../../lib/shared-link/link-address.ts'
import { toLinkId, toLinkKey, toOpeningId } from '../../lib/shared-link/shared-link.ts'

const DAY = 86_400_000

type Made = { storyId: string; userId: string; now: Date; days: number; note: string }

/** Makes a link that shows a story's draft for so many days. Resolves to its path, which nothing keeps. */
export async function makeLink(client: SanityClient, made: Made): Promise<string> {
  const { storyId, userId, now, days, note } = made
  const address = newLinkAddress()
  await client.create({
    _id: toLinkId(address.key),
    _type: 'sharedLink',
    storyId,
    sharedBy: userId,
    secretHash: await hashSecret(address.secret),
    expiresAt: new Date(now.getTime() + days * DAY).toISOString(),
    ...(note && { note }),
  })
  return toLinkPath(address)
}

type Revoked = { linkId: string; userId: string; now: Date }

/** Ends a link at once and for good. */
export async function revokeLink(client: SanityClient, { linkId, userId, now }: Revoked): Promise<void> {
  await client.patch(linkId, { set: { revokedAt: now.toISOString(), revokedBy: userId } }).commit()
}

/** Takes a link off the list, with what was noted of it. */
export async function removeLink(client: SanityClient, linkId: string): Promise<void> {
  await client
    .transaction()
    .delete(toOpeningId(toLinkKey(linkId)))
    .delete(linkId)
    .commit()
}
