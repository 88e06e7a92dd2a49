import { expect, test } from '@jest/globals'
import { toStoryState, type StoryFacts } from './to-story-state.ts'

const none: StoryFacts = {
  draft: null,
  published: null,
  request: null,
  approval: null,
  isScheduled: false,
  isRetracted: false,
}
const draft = { _rev: 'r2' }
const published = { _updatedAt: '2026-11-20T10:00:00Z' }
const later = '2026-11-21T10:00:00Z'

const request = (state: 'requested' | 'returned', _updatedAt = later) => ({
  _type: 'reviewRequest' as const,
  _updatedAt,
  requestedBy: 'u1',
  requestedAt: _updatedAt,
  state,
})
const approval = (revision: string) => ({
  _type: 'approval' as const,
  _updatedAt: later,
  approvedBy: 'u2',
  approvedAt: later,
  revision,
})

const cases: [string, Partial<StoryFacts>, string | undefined][] = [
  ['only published', { published }, undefined],
  ['never published', { draft }, 'Draft'],
  ['changed since publication', { draft, published }, 'Changed'],
  ['asked about', { draft, request: request('requested') }, 'In review'],
  [
    'asked about before it was last published',
    { draft, published, request: request('requested', '2026-11-01T10:00:00Z') },
    'Changed',
  ],
  ['sent back', { draft, request: request('returned') }, 'Sent back'],
  ['approved as it is', { draft, approval: approval('r2') }, 'Approved'],
  ['approved, then changed', { draft, approval: approval('r1') }, 'Approval lapsed'],
  ['scheduled', { draft, approval: approval('r2'), isScheduled: true }, 'Scheduled'],
  ['scheduled without a draft', { isScheduled: true }, 'Scheduled'],
  [
    'scheduled while it waits for review',
    { draft, request: request('requested'), isScheduled: true },
    'Scheduled, in review',
  ],
  ['retracted', { draft, isRetracted: true }, 'Retracted'],
  [
    'retracted, now on its way back',
    { draft, isRetracted: true, request: request('requested') },
    'In review',
  ],
]

test.each(cases)('a story %s', (_, facts, label) => {
  expect(toStoryState({ ...none, ...facts })?.label).toBe(label)
})
