import { expect, test } from '@jest/globals'
import { toChecklist } from './checklist.ts'
import type { Marker } from './checklist.ts'

const value = { title: '', standfirst: 'x', tags: [], body: [] }

const markers: Marker[] = [
  { level: 'error', path: ['title'], message: 'Required' },
  { level: 'warning', path: ['standfirst'], message: 'Too long' },
  { level: 'info', path: ['tags'], message: 'Two are better' },
  { level: 'error', path: ['publishedAt'], message: 'Required' },
  { level: 'error', path: ['body', { _key: 'a' }, 'publishedAt'], message: 'Odd' },
]

test('errors block, warnings ask, hints are for the form', () => {
  const { errors, warnings } = toChecklist({
    markers,
    review: null,
    isRetracted: false,
    embargo: null,
    value,
  })
  expect(errors.map(({ message, path }) => [path?.[0], message])).toEqual([
    ['title', 'Required'],
    ['publishedAt', 'Required'],
    ['body', 'Odd'],
  ])
  expect(warnings).toEqual([{ path: ['standfirst'], message: 'Too long' }])
})

test('a time that lies ahead asks', () => {
  const embargo = new Date('2999-01-28T12:27:00Z')
  const { warnings } = toChecklist({ markers: [], review: null, isRetracted: false, embargo, value })
  expect(warnings).toEqual([{ message: expect.stringContaining('28 January 2999'), path: ['publishedAt'] }])
})

const approval = {
  _type: 'approval' as const,
  _updatedAt: '',
  approvedBy: 'u2',
  approvedAt: '',
  revision: 'r1',
}

test.each([
  ['draft', { name: 'draft' } as const, 'Nobody has approved this story.'],
  ['changed', { name: 'changed', approval } as const, 'This story was changed since it was approved.'],
])('%s warns first of all', (_, review, message) => {
  const { warnings } = toChecklist({ markers, review, isRetracted: false, embargo: null, value })
  expect(warnings[0]).toEqual({ message, path: null })
})

test('an approved story without faults has an empty checklist', () => {
  const review = { name: 'approved', approval } as const
  expect(toChecklist({ markers: [], review, isRetracted: false, embargo: null, value })).toEqual({
    errors: [],
    warnings: [],
  })
})

test('an empty field has one fault, the gravest; a filled one has them all', () => {
  const faults: Marker[] = [
    { level: 'warning', path: ['cover', 'credit'], message: 'Say who made it' },
    { level: 'error', path: ['cover'], message: 'Required' },
    { level: 'error', path: ['cover', 'alt'], message: 'Say what it shows' },
  ]
  const ask = (cover: unknown) => {
    const { errors, warnings } = toChecklist({
      markers: faults,
      isRetracted: false,
      review: null,
      embargo: null,
      value: { cover },
    })
    return [...errors, ...warnings].map(({ message }) => message)
  }
  expect(ask(undefined)).toEqual(['Required'])
  expect(ask({ asset: {} })).toEqual(['Required', 'Say what it shows', 'Say who made it'])
})

test('bringing back what was retracted asks', () => {
  const review = { name: 'approved', approval } as const
  const { warnings } = toChecklist({ markers: [], review, isRetracted: true, embargo: null, value })
  expect(warnings).toHaveLength(1)
})
