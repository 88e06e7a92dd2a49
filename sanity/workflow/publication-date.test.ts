import { expect, test } from '@jest/globals'
import { toEmbargo, toMovedDate } from './publication-date.ts'

const planned = new Date('2026-03-01T09:00:00.000Z')
const at = new Date('2026-03-02T10:00:00.000Z')

test('a time ahead is an embargo, one that has come and none are not', () => {
  expect(toEmbargo(at.toISOString(), planned)).toEqual(at)
  expect(toEmbargo(planned.toISOString(), at)).toBeNull()
  expect(toEmbargo(undefined, at)).toBeNull()
  expect(toEmbargo('soon', at)).toBeNull()
})

test('the time that scheduling filled in moves with the schedule', () => {
  expect(toMovedDate({ publishedAt: '2026-03-01T09:00:00Z', planned, at })).toBe(at.toISOString())
})

test('a time of the story’s own stays', () => {
  expect(toMovedDate({ publishedAt: '2026-04-01T09:00:00Z', planned, at })).toBeNull()
  expect(toMovedDate({ publishedAt: undefined, planned, at })).toBeNull()
  expect(toMovedDate({ publishedAt: at.toISOString(), planned: null, at })).toBeNull()
})
