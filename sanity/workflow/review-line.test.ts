import { expect, test } from '@jest/globals'
import { toReviewLine } from './review-line.ts'

const request = {
  _type: 'reviewRequest' as const,
  _updatedAt: '',
  requestedBy: 'u1',
  requestedAt: '2026-03-02T10:00:00Z',
}
const approval = {
  _type: 'approval' as const,
  _updatedAt: '',
  approvedBy: 'u2',
  approvedAt: '2026-03-02T12:00:00Z',
  revision: 'r1',
}

test('a request is told with its note', () => {
  const state = { name: 'inReview', request: { ...request, state: 'requested', note: 'By noon' } } as const
  expect(toReviewLine(state)).toMatchObject({ by: 'u1', did: 'asked for review', note: 'By noon' })
})

test('an answer is told as the editor’s, with what is missing', () => {
  const answered = { answeredBy: 'u2', answeredAt: '2026-03-02T11:00:00Z', answer: 'A second source' }
  const state = { name: 'returned', request: { ...request, state: 'returned', ...answered } } as const
  expect(toReviewLine(state)).toMatchObject({
    tone: 'caution',
    by: 'u2',
    at: '2026-03-02T11:00:00Z',
    note: 'A second source',
  })
})

test('an approval is good news until the story changes', () => {
  expect(toReviewLine({ name: 'approved', approval })).toMatchObject({ tone: 'positive', by: 'u2' })
  expect(toReviewLine({ name: 'changed', approval })).toMatchObject({ tone: 'caution', by: 'u2' })
})

test.each(['draft', 'published', 'unwritten'] as const)('%s says nothing', (name) => {
  expect(toReviewLine({ name })).toBeNull()
})
