import type { ReviewState } from './review-state.ts'

/** A line about a story's review: who did what when, and what they wrote. */
export type ReviewLine = {
  tone: 'primary' | 'caution' | 'positive'
  /** After the name: "asked for review". */
  did: string
  by: string
  at: string
  note: string | null
}

/** What is to be said above the form; nothing while nobody has asked. */
export function toReviewLine(state: ReviewState): ReviewLine | null {
  switch (state.name) {
    case 'inReview': {
      const { requestedBy, requestedAt, note } = state.request
      return {
        tone: 'primary',
        did: 'asked for review',
        by: requestedBy,
        at: requestedAt,
        note: note ?? null,
      }
    }
    case 'returned': {
      const { answeredBy, answeredAt, answer, requestedBy, requestedAt } = state.request
      return {
        tone: 'caution',
        did: 'sent this back',
        by: answeredBy ?? requestedBy,
        at: answeredAt ?? requestedAt,
        note: answer ?? null,
      }
    }
    case 'approved':
      return toApprovalLine(state.approval, 'positive', 'approved this')
    case 'changed':
      return toApprovalLine(state.approval, 'caution', 'approved an earlier version, since changed')
    default:
      return null
  }
}

function toApprovalLine(
  { approvedBy, approvedAt }: { approvedBy: string; approvedAt: string },
  tone: ReviewLine['tone'],
  did: string,
): ReviewLine {
  return { tone, did, by: approvedBy, at: approvedAt, note: null }
}
