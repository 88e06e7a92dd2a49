import { timingSafeEqual } from 'node:crypto'
import type { SanityClient } from '@sanity/client'
import { z } from 'zod'
import { hashSecret, parseLinkAddress } from './link-address.ts'
import { sharedLinkSchema, toLinkId, toOpeningId } from './shared-link.ts'

const linkGroq = `
  *[_id == $linkId && _type == "sharedLink"][0] {
    _id, _type, _createdAt, storyId, sharedBy, secretHash, expiresAt, note, revokedAt,
    "hasDraft": count(*[_id == "drafts." + ^.storyId && _type == "article"]) > 0,
    "isPublished": count(*[_id == ^.storyId && _type == "article"]) > 0,
    "lastOpenedAt": *[_id == $openingId][0].lastOpenedAt
  }
`

const foundSchema = sharedLinkSchema
  .extend({
    hasDraft: z.boolean(),
    isPublished: z.boolean(),
    lastOpenedAt: z.iso.datetime().nullable().catch(null),
  })
  .nullable()
  .catch(null)

type FoundLink = NonNullable<z.output<typeof foundSchema>>

/** A link in force, and what it leads to: a draft, or the published story where there is none. */
export type OpenLink = Pick<FoundLink, 'storyId' | 'expiresAt' | 'hasDraft' | 'lastOpenedAt'> & {
  key: string
}

/** Whether a link opens; `gone` when its story was deleted. Nothing is told to whoever lacks the secret. */
export type LinkCheck =
  { state: 'open'; link: OpenLink } | { state: 'unknown' | 'expired' | 'revoked' | 'gone' }

/** Compares two hashes in a time that tells nothing about them. */
function isSame(one: string, other: string): boolean {
  const [left, right] = [Buffer.from(one), Buffer.from(other)]
  return left.length === right.length && timingSafeEqual(left, right)
}

function toCheck(link: FoundLink, key: string, now: Date): LinkCheck {
  if (link.revokedAt) return { state: 'revoked' }
  if (Date.parse(link.expiresAt) <= now.getTime()) return { state: 'expired' }
  if (!link.hasDraft && !link.isPublished) return { state: 'gone' }
  const { storyId, expiresAt, hasDraft, lastOpenedAt } = link
  return { state: 'open', link: { key, storyId, expiresAt, hasDraft, lastOpenedAt } }
}

/** Checks the last part of a link's path, with a client that reads drafts. Throws the client's error when the lake is away. */
export async function checkLink(client: SanityClient, segment: string, now: Date): Promise<LinkCheck> {
  const address = parseLinkAddress(segment)
  if (!address) return { state: 'unknown' }
  const { key, secret } = address
  const params = { linkId: toLinkId(key), openingId: toOpeningId(key) }
  const [hash, found] = await Promise.all([
    hashSecret(secret),
    client.fetch<unknown>(linkGroq, params, { perspective: 'raw' }),
  ])
  const link = foundSchema.parse(found)
  return link && isSame(hash, link.secretHash) ? toCheck(link, key, now) : { state: 'unknown' }
}
