import type { SanityClient } from '@sanity/client'
import { toApprovalId, toRequestId, toRetractionId, toStoryReference } from './workflow-documents.ts'
import type { ReviewRequest } from './workflow-documents.ts'

type Asked = { storyId: string; userId: string; now: Date; note: string; sharedWith?: readonly string[] }

/** Asks editors to review a story; those in `sharedWith`, who write its draft, may ask again. */
export async function askForReview(client: SanityClient, asked: Asked): Promise<void> {
  const { storyId, userId, now, note, sharedWith = [] } = asked
  await client.createOrReplace({
    _id: toRequestId(storyId),
    _type: 'reviewRequest',
    story: toStoryReference(storyId),
    requestedBy: userId,
    requestedAt: now.toISOString(),
    state: 'requested',
    ...(note && { note }),
    ...(sharedWith.length > 0 && { _system: { sharedWith } }),
  })
}

/** Takes the request back. */
export async function withdrawReview(client: SanityClient, storyId: string): Promise<void> {
  await client.delete(toRequestId(storyId))
}

type Approved = { storyId: string; revision: string; userId: string; now: Date }

/** Approves one revision of the draft; the request is answered by that and goes. */
export async function approveStory(client: SanityClient, approved: Approved): Promise<void> {
  const { storyId, revision, userId, now } = approved
  await client
    .transaction()
    .createOrReplace({
      _id: toApprovalId(storyId),
      _type: 'approval',
      story: toStoryReference(storyId),
      approvedBy: userId,
      approvedAt: now.toISOString(),
      revision,
    })
    .delete(toRequestId(storyId))
    .commit()
}

type Returned = {
  storyId: string
  /** What was asked; null when the story comes back although nobody asked. */
  request: ReviewRequest | null
  userId: string
  now: Date
  answer: string
}

/** Sends the story back to its author with a note; an approval given before is void. */
export async function returnStory(client: SanityClient, returned: Returned): Promise<void> {
  const { storyId, request, userId, now, answer } = returned
  await client
    .transaction()
    .createOrReplace({
      _id: toRequestId(storyId),
      _type: 'reviewRequest',
      story: toStoryReference(storyId),
      requestedBy: request?.requestedBy ?? userId,
      requestedAt: request?.requestedAt ?? now.toISOString(),
      ...(request?.note && { note: request.note }),
      state: 'returned',
      answeredBy: userId,
      answeredAt: now.toISOString(),
      answer,
    })
    .delete(toApprovalId(storyId))
    .commit()
}

/** After publishing or scheduling: nothing is left to review, and what was retracted is back. */
export async function endReview(client: SanityClient, storyId: string): Promise<void> {
  await client
    .transaction()
    .delete(toRequestId(storyId))
    .delete(toApprovalId(storyId))
    .delete(toRetractionId(storyId))
    .delete(`drafts.${toRetractionId(storyId)}`)
    .commit()
}
