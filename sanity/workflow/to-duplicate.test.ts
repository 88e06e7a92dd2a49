import { expect, test } from '@jest/globals'
import { toDuplicate } from './to-duplicate.ts'

test('a copy has neither the addresses nor the times of its original', () => {
  const original = {
    _id: 'drafts.copy',
    _type: 'article',
    title: 'Passkeys',
    slug: { _type: 'slug', current: 'passkeys' },
    previousSlugs: ['keys'],
    publishedAt: '2026-01-01T00:00:00Z',
    updatedAt: '2026-01-02T00:00:00Z',
    corrections: [{ _key: 'a', text: 'Wrong' }],
  }
  expect(toDuplicate(original)).toEqual({ _id: 'drafts.copy', _type: 'article', title: 'Passkeys' })
})
