import { expect, test } from '@jest/globals'
import { toSchedule } from './to-schedule.ts'

const release = (name: string, fields: object = {}) => ({
  _id: `_.releases.${name}`,
  state: 'scheduled',
  publishAt: '2026-11-24T10:00:00Z',
  metadata: { title: name, cardinality: 'many' },
  ...fields,
})

const version = (_id: string, takesAway = false) => ({ _id, _type: 'article', title: _id, takesAway })

test('what has a time stands in the order of time, releases, single stories and embargoes together', () => {
  const schedule = toSchedule(
    [
      release('late', { publishAt: '2026-11-26T10:00:00+01:00' }),
      release('single', { metadata: { title: 'Scheduled publish', cardinality: 'one' } }),
      release('idea', { state: 'active' }),
    ],
    [
      version('versions.late.a'),
      version('versions.single.b', true),
      version('versions.idea.c'),
      version('versions.late.d.e'),
    ],
    [{ _id: 'f', _type: 'article', title: 'F', publishedAt: '2026-11-25T10:00:00Z' }],
  )
  expect(
    schedule.map(({ kind, id, title, documents }) => [kind, id, title, documents.map((one) => one.id)]),
  ).toEqual([
    ['story', 'single', '', ['b']],
    ['embargo', 'f', '', ['f']],
    ['release', 'late', 'late', ['a', 'd.e']],
  ])
  expect(schedule[0]?.documents[0]?.takesAway).toBe(true)
})

test('a release keeps its place before the lake has told the time it set, and without a name', () => {
  const [entry] = toSchedule(
    [
      release('r', {
        state: 'scheduling',
        publishAt: undefined,
        metadata: { intendedPublishAt: '2026-11-25T10:00:00Z' },
      }),
    ],
    [],
    [],
  )
  expect(entry).toEqual({
    kind: 'release',
    id: 'r',
    at: '2026-11-25T10:00:00Z',
    title: 'Release without a name',
    documents: [],
  })
})
