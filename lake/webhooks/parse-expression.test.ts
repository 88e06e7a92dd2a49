import { describe, expect, test } from '@jest/globals'
import { QueryError } from '../errors.ts'
import type { Document } from '../documents/document.ts'
import { evaluateChange } from './evaluate-change.ts'
import type { DocumentChange } from './evaluate-change.ts'
import { parseExpression } from './parse-expression.ts'

const document = (fields: Record<string, unknown>, rev: string): Document => ({
  _id: 'a',
  _type: 'story',
  _rev: rev,
  _createdAt: '2026-01-01T00:00:00Z',
  _updatedAt: `2026-01-01T00:00:0${rev}Z`,
  ...fields,
})

const update = (before: Record<string, unknown>, after: Record<string, unknown>): DocumentChange => ({
  before: document(before, '1'),
  after: document(after, '2'),
})

const settings = { projectId: 'dateline', outputBytes: 1000, dereference: () => null }
const request = { dataset: 'production', timestamp: '2026-01-01T00:00:00Z' }

const project = async (projection: string, change: DocumentChange): Promise<unknown> =>
  JSON.parse(
    (await evaluateChange({ ...request, filter: null, projection }, change, settings)) ?? '"unmatched"',
  )

describe('compared paths', () => {
  const change = update(
    { title: 'One', slug: { current: 'x' }, tags: [{ _key: 'k', label: 'x', subs: [{ n: 1 }] }] },
    { title: 'One', slug: { current: 'x' }, tags: [{ _key: 'k', label: 'y', subs: [{ n: 1 }] }] },
  )

  test.each([
    ['delta::changedAny(title)', false],
    ['delta::changedAny(slug.current)', false],
    ['delta::changedAny((title, slug.current))', false],
    ['delta::changedAny(tags)', true],
    ['delta::changedAny(tags[].label)', true],
    ['delta::changedAny(tags[_key == "k"].label)', true],
    ['delta::changedAny(tags[_key == "other"].label)', false],
    ['delta::changedAny(tags[].subs[].n)', false],
    ['delta::changedAny((title, tags[].label))', true],
    ['delta::changedAny(_rev)', true],
    ['delta::changedOnly(tags[].label)', true],
    ['delta::changedOnly((tags, title))', true],
    ['delta::changedOnly(title)', false],
    ['delta::changedOnly(tags[].subs)', false],
  ])('%s is %p', async (expression, expected) => {
    expect(await project(expression, change)).toBe(expected)
  })
})

describe('what came and what went', () => {
  const { before, after } = update({ title: 'One' }, { title: 'Two' })
  const view = '{"did": delta::operation(), "was": before().title, "is": after().title, title}'

  test.each([
    [
      { before: null, after },
      { did: 'create', was: null, is: 'Two', title: 'Two' },
    ],
    [
      { before, after },
      { did: 'update', was: 'One', is: 'Two', title: 'Two' },
    ],
    [
      { before, after: null },
      { did: 'delete', was: 'One', is: null, title: 'One' },
    ],
  ])('%#', async (change, expected) => {
    expect(await project(view, change)).toEqual(expected)
  })

  test('only what is true matches', async () => {
    const matches = async (filter: string) =>
      (await evaluateChange({ ...request, filter, projection: null }, { before, after }, settings)) !== null
    expect(await matches('title == "Two"')).toBe(true)
    expect(await matches('title == "One"')).toBe(false)
    expect(await matches('title')).toBe(false)
    expect(await matches('missing == 1')).toBe(false)
  })

  test('what is too large is not sent', async () => {
    const long = update({}, { title: 'x'.repeat(2000) })
    await expect(project('{title}', long)).rejects.toThrow('larger than 1000 bytes')
  })
})

describe('refused', () => {
  const refusal = (text: string): QueryError => {
    try {
      parseExpression(text)
    } catch (error) {
      if (error instanceof QueryError) return error
    }
    throw new Error(`${text} is taken`)
  }

  test.each([
    ['_type == ', 9],
    ['_type == "a" &&& x', 15],
    ['_type == $type', 9],
  ])('%s, with its place', (text, start) => {
    expect(refusal(text).detail).toMatchObject({ query: text, start })
  })

  test.each([
    ['*[_type == "story"]', /between \*\[ and \]/],
    ['count(*) > 1', /cannot search/],
    ['author._ref in *[_type == "author"]._id', /cannot search/],
    ['nonsense(title)', /Undefined function: nonsense/],
    ['delta::nonsense(title)', /Undefined function: nonsense/],
    ['delta::changedAny("title")', /take paths/],
    ['delta::changedAny(tags[0])', /take paths/],
    ['delta::changedOnly(author->name)', /take paths/],
    ['delta::changedAny(@)', /take paths/],
    ['media::aspect(a, "b") > 1', /does not support media::aspect/],
    [`${'('.repeat(5000)}1${')'.repeat(5000)}`, /nested too deeply/],
  ])('%s', (text, reason) => {
    expect(refusal(text).message).toMatch(reason)
  })
})
