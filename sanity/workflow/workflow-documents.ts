import { z } from 'zod'

/** Ids with a dot: none of these is ever shown to readers. */
export const toRequestId = (storyId: string) => `drafts.review.${storyId}`
export const toApprovalId = (storyId: string) => `approval.${storyId}`
/** A reader-facing document: why a story is gone. */
export const toRetractionId = (storyId: string) => `retraction-${storyId}`

/** A contributor's wish to have a story published, and an editor's answer to it. */
export const reviewRequestSchema = z.object({
  _type: z.literal('reviewRequest'),
  _updatedAt: z.string(),
  requestedBy: z.string(),
  requestedAt: z.string(),
  note: z.string().optional(),
  state: z.enum(['requested', 'returned']),
  answeredBy: z.string().optional(),
  answeredAt: z.string().optional(),
  answer: z.string().optional(),
})

export type ReviewRequest = z.output<typeof reviewRequestSchema>

/** An editor's word that one revision of a draft may be published. */
export const approvalSchema = z.object({
  _type: z.literal('approval'),
  _updatedAt: z.string(),
  approvedBy: z.string(),
  approvedAt: z.string(),
  revision: z.string(),
})

export type Approval = z.output<typeof approvalSchema>

/** A reference that hinders nobody from deleting the story. */
export const toStoryReference = (storyId: string) => ({
  _type: 'reference',
  _ref: storyId,
  _weak: true,
})
