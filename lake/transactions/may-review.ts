import { z } from 'zod'
import { isGranted } from '../auth/grants.ts'
import type { Identity } from '../auth/identity.ts'
import { toDraftId } from '../documents/document-id.ts'
import type { Document } from '../documents/document.ts'

const PREFIX = 'drafts.review.'

const never = z.undefined().optional()

/** As contributors ask: in their own name, and without an answer, which is the editors'. */
const request = z.looseObject({
  _type: z.literal('reviewRequest'),
  requestedBy: z.string(),
  state: z.literal('requested'),
  answer: never,
  answeredBy: never,
  answeredAt: never,
})

/** The draft that a request for review is about, by the request's id; null for what is none. */
export function toReviewedDraftId(id: string): string | null {
  return id.startsWith(PREFIX) ? toDraftId(id.slice(PREFIX.length)) : null
}

type Written = { before: Document | null; after: Document | null; draft: Document | null }

/**
 * A contributor's request is as its story's draft, whoever asked first: who may write the one may ask anew and take it
 * back, and nobody else takes its place before. Without a draft there is nothing to ask about.
 */
export function mayReview(identity: Identity, { before, after, draft }: Written): boolean {
  const about = after === null ? (draft ?? before) : draft
  if (about === null || !isGranted(identity, 'update', about)) return false
  return after === null || request.safeParse(after).data?.requestedBy === identity.id
}
