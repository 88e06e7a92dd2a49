import { expect, test } from '@jest/globals'
import { indexDefinitionSchema } from './definition.ts'
import { encodeKey } from './encode-key.ts'
import { toEntries } from './to-entries.ts'

const system = { _rev: 'r', _createdAt: '2026-01-28T12:27:00Z', _updatedAt: '2026-01-28T12:27:00Z' }
const make = (fields: Record<string, unknown>) => ({ _id: 'a', _type: 'article', ...system, ...fields })
const define = (key: string[], rest: { type?: string; defined?: string[] } = {}) =>
  indexDefinitionSchema.parse({
    ...rest,
    key: key.map((path) => ({ path: path.replace('-', ''), descending: path.startsWith('-') })),
  })

const byTag = define(['tags[]._ref', '-publishedAt'], { type: 'article' })
const tags = (...ids: unknown[]) => ids.map((_ref) => ({ _type: 'reference', _ref }))
const keysOf = (...[document, definition]: Parameters<typeof toEntries>) =>
  toEntries(document, definition).map(({ key }) => key)

test('one entry for each different member of an array, in the order of the array', () => {
  const document = make({ tags: tags('x', 'y', 'x'), publishedAt: '2026' })
  expect(keysOf(document, byTag)).toEqual(['x', 'y'].map((tag) => encodeKey([tag, '2026'], byTag)))
})

test('none for an array without members, or what is no array', () => {
  for (const none of [[], null, undefined, 'x', { _ref: 'x' }])
    expect(keysOf(make({ tags: none }), byTag)).toEqual([])
})

test('null for members that lack the field', () => {
  const document = make({ tags: [{}, null, 'x', { _ref: null }, { _ref: 'y' }] })
  expect(keysOf(document, byTag)).toEqual([encodeKey([null, null], byTag), encodeKey(['y', null], byTag)])
})

test('a path through nested arrays, objects and what is not there', () => {
  const nested = define(['a[].b[].c'])
  const document = make({ a: [{ b: [{ c: 1 }, { c: 2 }] }, { b: 3 }, { b: [{ c: 1 }] }] })
  expect(keysOf(document, nested)).toEqual([encodeKey([1], nested), encodeKey([2], nested)])
  const deep = define(['a.b.c'])
  expect(keysOf(make({ a: 'x' }), deep)).toEqual([encodeKey([null], deep)])
  expect(keysOf(make({ a: { b: { c: true } } }), deep)).toEqual([encodeKey([true], deep)])
  expect(keysOf(make({ a: [{ b: { c: true } }] }), deep)).toEqual([encodeKey([null], deep)])
})

test('inherited properties are no fields', () => {
  const inherited = define(['constructor.name', 'toString'])
  expect(keysOf(make({}), inherited)).toEqual([encodeKey([null, null], inherited)])
})

test('only documents of its type that have what must be defined', () => {
  const bySlug = define(['slug.current'], { type: 'article', defined: ['slug.current', 'section'] })
  const slug = { current: 's' }
  expect(keysOf(make({ slug, section: {} }), bySlug)).toEqual([encodeKey(['s'], bySlug)])
  for (const fields of [{ slug }, { slug, section: null }, { slug, section: 1, _type: 'page' }])
    expect(keysOf(make(fields), bySlug)).toEqual([])
})

test('drafts and versions stand with what they are forms of', () => {
  const byType = define(['_type'])
  const ids = ['a', 'drafts.a', 'versions.r1.a', 'x.a'].map((_id) => toEntries(make({ _id }), byType)[0])
  expect(ids.map((entry) => [entry?.documentId, entry?.publishedId])).toEqual([
    ['a', 'a'],
    ['drafts.a', 'a'],
    ['versions.r1.a', 'a'],
    ['x.a', 'x.a'],
  ])
})

test('a bucket holds a month of one prefix, or what begins alike', () => {
  const bucketOf = (publishedAt: unknown) =>
    toEntries(make({ tags: tags('x'), publishedAt }), byTag).map(({ bucket }) =>
      Buffer.from(bucket).toString('hex'),
    )
  expect(bucketOf('2026-01-10T08:00:00Z')).toEqual(bucketOf('2026-01-31'))
  expect(bucketOf('2026-01-10T08:00:00Z')).not.toEqual(bucketOf('2026-02-01'))
  expect(bucketOf('apple')).toEqual(bucketOf('avocado'))
  expect(bucketOf(null)).not.toEqual(bucketOf('apple'))
})
