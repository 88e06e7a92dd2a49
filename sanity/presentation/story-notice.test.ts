import { expect, it } from '@jest/globals'
import { toStoryNotice } from './story-notice.ts'

const now = new Date('2026-11-23T12:00:00Z')
const out = { isPublished: true, isRetracted: false, publishedAt: '2026-11-23T12:00:00Z' }

it.each([
  [{}, null, null],
  [{ publishedAt: null }, null, null],
  [{ publishedAt: '2026-11-27T09:00:00Z' }, 'caution', /^Under embargo until Fri,? 27 Nov,? 10:00 CET/],
  [{ isPublished: false }, 'caution', /^Never published/],
  [{ isPublished: false, isRetracted: true }, 'critical', /^Retracted/],
] as const)('%p: %p, %p', (more, tone, message) => {
  const notice = toStoryNotice({ ...out, ...more }, now, 'Europe/Oslo')
  expect(notice?.tone ?? null).toBe(tone)
  if (message) expect(notice?.message).toMatch(message)
})
