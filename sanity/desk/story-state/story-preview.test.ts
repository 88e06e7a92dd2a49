import { expect, test } from '@jest/globals'
import { toStoryPreview, toStorySubtitle, toUpdateSubtitle } from './story-preview.ts'

const publishedAt = '2026-01-28T12:27:00Z'

test('a story shows its date, then where it belongs', () => {
  expect(toStorySubtitle({ section: 'Chips', category: 'Fabs', publishedAt })).toBe(
    '28 Jan 2026 · Chips • Fabs',
  )
})

test('a date to come is an embargo', () => {
  expect(toStorySubtitle({ publishedAt: '2999-01-28T12:27:00Z' })).toBe('Not before 28 Jan 2999')
})

test('a story that has hardly begun has nothing to show, and breaks nothing', () => {
  const { title, subtitle, children } = toStoryPreview({
    id: null,
    title: null,
    section: null,
    publishedAt: null,
  })
  expect({ title, subtitle, children }).toEqual({ title: undefined, subtitle: '', children: null })
  expect(toStorySubtitle({ publishedAt: 'soon' })).toBe('')
})

test('an update says what is special about it first', () => {
  expect(toUpdateSubtitle({ pinned: true, key: true, story: 'The launch' })).toBe(
    'Pinned · Key event · The launch',
  )
  expect(toUpdateSubtitle({ pinned: null, key: false, publishedAt: null, story: null })).toBe('')
})
