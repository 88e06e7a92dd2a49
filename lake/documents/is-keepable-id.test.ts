import { describe, expect, test } from '@jest/globals'
import { isKeepableId } from './is-keepable-id.ts'

describe('a document is kept under', () => {
  test.each([
    'story',
    'approval.story',
    '_.releases.r1',
    'drafts.story',
    'drafts.review.story',
    'versions.r1.story',
    'versions.r1.review.story',
    'versions.story',
  ])('%s', (id) => {
    expect(isKeepableId(id)).toBe(true)
  })
})

describe('nothing is kept under', () => {
  test.each([
    'drafts.',
    'drafts..story',
    'drafts.drafts.story',
    'drafts.versions.r1.story',
    'drafts._.releases.r1',
    'versions.r1.',
    'versions.r1.drafts.story',
    'versions.r1.versions.r2.story',
    'versions.r1._.releases.r2',
    'versions.r1._.groups.editor',
    'versions.drafts.story',
    'versions.previewDrafts.story',
    'versions.published.story',
    'versions.raw.story',
    `versions.${'r'.repeat(65)}.story`,
  ])('%s', (id) => {
    expect(isKeepableId(id)).toBe(false)
  })
})
