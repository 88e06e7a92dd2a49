import { describe, expect, test } from '@jest/globals'
import { toReviewState } from './review-state.ts'
import type { StoryForms } from './review-state.ts'
import type { Approval, ReviewRequest } from './workflow-documents.ts'

const request: ReviewRequest = {
  _type: 'reviewRequest',
  _updatedAt: '2026-03-02T10:00:00Z',
  requestedBy: 'u1',
  requestedAt: '2026-03-02T10:00:00Z',
  state: 'requested',
}
const approval: Approval = {
  _type: 'approval',
  _updatedAt: '2026-03-02T11:00:00Z',
  approvedBy: 'u2',
  approvedAt: '2026-03-02T11:00:00Z',
  revision: 'r2',
}
const forms: StoryForms = { draft: { _rev: 'r2' }, published: null, request: null, approval: null }
const earlier = { _updatedAt: '2026-03-01T09:00:00Z' }
const later = { _updatedAt: '2026-03-03T09:00:00Z' }

const nameOf = (changes: Partial<StoryForms>) => toReviewState({ ...forms, ...changes }).name

describe('a story', () => {
  test.each<[string, Partial<StoryForms>, string]>([
    ['nothing written', { draft: null }, 'unwritten'],
    ['only published', { draft: null, published: earlier }, 'published'],
    [
      'published, whatever was left over',
      { draft: null, published: earlier, request, approval },
      'published',
    ],
    ['a draft', {}, 'draft'],
    ['review asked for', { request }, 'inReview'],
    ['sent back', { request: { ...request, state: 'returned' } }, 'returned'],
    ['approved', { approval }, 'approved'],
    ['approved while asked for', { request, approval }, 'approved'],
    ['changed since', { approval: { ...approval, revision: 'r1' } }, 'changed'],
    ['asked for again after a change', { request, approval: { ...approval, revision: 'r1' } }, 'inReview'],
    ['an update of a published story', { published: earlier, request }, 'inReview'],
    ['an update, approved', { published: earlier, approval }, 'approved'],
    ['a new draft after the reviewed one was published', { published: later, request, approval }, 'draft'],
  ])('%s', (_, changes, name) => expect(nameOf(changes)).toBe(name))

  test('tells who asked and who approved', () => {
    expect(toReviewState({ ...forms, request })).toEqual({ name: 'inReview', request })
    expect(toReviewState({ ...forms, approval })).toEqual({ name: 'approved', approval })
  })
})
