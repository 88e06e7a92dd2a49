import { describe, expect, test } from '@jest/globals'
import { evaluate, evaluateSync, toJS } from 'groq-js'
import type { Document } from '../documents/document.ts'
import { toHostDereference } from './host-functions.ts'
import { toView } from './overlay.ts'
import { parseQuery } from './parse-query.ts'

const AT = '2026-11-24T00:00:00Z'
const toDocument = (_id: string, fields: object): Document => ({
  ...fields,
  _id,
  _type: 'article',
  _rev: 'r',
  _createdAt: AT,
  _updatedAt: AT,
})

const view = toView([
  toDocument('a', {
    title: 'Export rules',
    views: 5,
    tags: ['chips', null, 'chips', null, 3, 3],
    author: { _type: 'reference', _ref: 'b' },
    body: [
      {
        _type: 'block',
        children: [
          { _type: 'span', text: 'The ' },
          { _type: 'span', text: 'import licence' },
        ],
      },
    ],
  }),
  toDocument('b', { title: 'An author' }),
])

const options = { dataset: view.documents, dereference: toHostDereference(view) }
const run = (query: string, params: Record<string, unknown> = {}) =>
  toJS(evaluateSync(parseQuery(query, params), options))

describe('answers', () => {
  test.each<[string, string, unknown]>([
    ['one null of several', 'array::unique(["a", null, "a", null, 1, 1, true])', ['a', null, 1, true]],
    ['no null where there is none', 'array::unique([2, 1, 2])', [2, 1]],
    ['null for what is no array', 'array::unique("a")', null],
    ['nulls of a document', '*[_id == "a"][0]{"tags": array::unique(tags)}', { tags: ['chips', null, 3] }],
    ['a path in a path', 'path("a.b") in path("a.*")', true],
    ['a path in a path of any depth', 'path("a.b.c") in path("a.**")', true],
    ['a path not in another', 'path("b.c") in path("a.*")', false],
    ['a path in no path', 'path("a.b") in 5', null],
    ['no path in a path', 'path(5) in path("a.*")', null],
    ['a path in an array', 'path("a") in ["a"]', false],
    ['an id in a path, as before', '"drafts.a" in path("drafts.**")', true],
    ['documents by their references', 'documents::get({"_ref": "b"}).title', 'An author'],
    ['documents by a field', '*[_id == "a"][0]{"by": documents::get(author).title}', { by: 'An author' }],
    ['null for what leads nowhere', 'documents::get({"_ref": "gone"})', null],
    ['no attributes', 'user::attributes()', {}],
    ['no attribute', 'user::attributes().department', null],
  ])('%s: %s', (_, query, expected) => expect(run(query)).toEqual(expected))

  test('the same without haste', async () => {
    const query = '{"unique": array::unique(*[0].tags), "path": path("a.b") in path("a.*")}'
    const value = await evaluate(parseQuery(query, {}), options)
    expect(await value.get()).toEqual(run(query))
  })
})

describe('text::query looks', () => {
  test.each([
    ['at all fields', '@', 'rules licence', true],
    ['at the text of blocks, over marks', '@', '"the import licence"', true],
    ['at a field', 'title', 'export', true],
    ['not at others', 'title', 'licence', false],
    ['at members of arrays', 'tags', 'chips', true],
    ['at ids with the document', '[@, _id]', 'a rules', true],
    ['not at numbers', 'views', '5', false],
    ['not at numbers of arrays', 'tags', '3', false],
  ])('%s: %s match %s', (_, left, search, expected) =>
    expect(run(`*[_id == "a"][0]{"found": ${left} match text::query($search)}`, { search })).toEqual({
      found: expected,
    }),
  )
})

test.each<[string, string, string, boolean | null, boolean]>([
  ['believes who judges', '@', 'nowhere', true, true],
  ['either way', '@', 'rules', false, false],
  ['reads when nobody can tell', '@', 'rules', null, true],
  ['reads what else is asked for', '[@, _id]', 'a', false, true],
  ['reads for what must not be there', '[@, _id]', 'rules -a', true, false],
  ['judges documents alone', 'title', 'nowhere', true, false],
])('text::query %s', (_, left, search, judged, expected) => {
  const dereference = toHostDereference(view, () => judged)
  const tree = parseQuery(`*[_id == "a"][0]{"found": ${left} match text::query($search)}`, { search })
  expect(evaluateSync(tree, { ...options, dereference }).data).toEqual({ found: expected })
})

describe('refuses', () => {
  test.each([
    'media::aspect(cover, "wide")',
    'text::semanticSimilarity("a")',
    '*[_id match text::semanticSimilarity("a")]',
    'documents::incomingRefCount()',
    'geo::hash()',
  ])('%s', (query) => expect(() => parseQuery(query, {})).toThrow())
})
