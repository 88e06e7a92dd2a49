import { z } from 'zod'

/** Ids with dots, of drafts: nobody without an account ever sees these documents, and the lake keeps who made them. */
export const toLinkId = (key: string) => `drafts.shared-link.${key}`
export const toOpeningId = (key: string) => `drafts.shared-link-opening.${key}`

/** The part of a link's address that names its document. */
export const toLinkKey = (linkId: string) => linkId.slice(toLinkId('').length)

/** A link that shows one draft to somebody without an account. Of its secret only a hash is kept. */
export const sharedLinkSchema = z.object({
  _id: z.string(),
  _type: z.literal('sharedLink'),
  _createdAt: z.iso.datetime(),
  /** Id of the published story, which nothing refers to: a link hinders nobody from deleting it. */
  storyId: z.string(),
  sharedBy: z.string(),
  secretHash: z.string(),
  expiresAt: z.iso.datetime(),
  /** Whom it is for. */
  note: z.string().nullish(),
  revokedAt: z.iso.datetime().nullish(),
})

export type SharedLink = z.output<typeof sharedLinkSchema>

/** What the site noted of a link: openings within a minute count as one. */
export const linkOpeningSchema = z.object({
  _id: z.string(),
  _type: z.literal('sharedLinkOpening'),
  lastOpenedAt: z.iso.datetime(),
  openings: z.number().int(),
})
