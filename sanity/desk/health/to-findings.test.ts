import { expect, test } from '@jest/globals'
import { z } from 'zod'
import { lenientArray } from '../../../lib/content/lenient-array.ts'
import { toPathText } from './field-path.ts'
import type { HealthDocument } from './finding.ts'
import { toFindings } from './to-findings.ts'

const text = z.string().min(1)
const author = z.object({ _id: z.string(), name: text, picture: z.object({ alt: text }) })
const schema = z.object({
  title: text,
  section: z.object({ title: text }),
  authors: lenientArray(author),
  cover: z.object({ alt: text, asset: z.object({ url: text }).nullable() }),
  body: lenientArray(z.object({ _key: z.string(), text })),
  length: z.object({ words: z.number() }),
  redirect: z.object({ to: text }).nullish(),
})

const good = {
  title: 'A',
  section: { title: 'S' },
  authors: [{ _id: 'ana', name: 'Ana', picture: { alt: 'Ana' } }],
  cover: { alt: 'A wafer', asset: { url: 'u' } },
  body: [{ _key: 'a', text: 'x' }],
  length: { words: 1 },
}

const root: HealthDocument = {
  _id: 'story',
  _type: 'article',
  section: { _ref: 'chips' },
  authors: [
    { _key: 'one', _ref: 'ana' },
    { _key: 'two', _ref: 'ben' },
  ],
  body: [{ _key: 'a' }, { _key: 'b' }],
}

function find(result: object, document = root) {
  const issues = schema.safeParse(result).error?.issues ?? []
  return toFindings(issues, result, document).map(({ id, type, path, problem }) => [
    `${type} ${id}`,
    toPathText(path),
    problem,
  ])
}

test('nothing is wrong with what the schema takes', () => {
  expect(find(good)).toEqual([])
})

test('every field that is wrong is named, not only the first', () => {
  const cover = { alt: null, asset: { url: 'u' } }
  expect(find({ ...good, title: '', cover })).toEqual([
    ['article story', 'title', 'is empty'],
    ['article story', 'cover.alt', 'is missing'],
  ])
})

test('a member of a list goes by its key', () => {
  expect(find({ ...good, body: [good.body[0], { _key: 'b', text: '' }] })).toEqual([
    ['article story', 'body[_key=="b"].text', 'is empty'],
  ])
})

test('a reference that leads nowhere is told from none', () => {
  const gone = 'leads to something that is gone or not published'
  expect(find({ ...good, section: null, authors: [good.authors[0], null] })).toEqual([
    ['article story', 'section', gone],
    ['article story', 'authors[_key=="two"]', gone],
  ])
  expect(find({ ...good, section: null }, { ...root, section: null })).toEqual([
    ['article story', 'section', 'is missing'],
  ])
})

test('what is wrong with a joined document is said of that document, or else of the field that leads to it', () => {
  const authors = [{ _id: 'ana', name: 'Ana', picture: { alt: '' } }]
  expect(find({ ...good, authors, section: { title: '' } })).toEqual([
    ['article story', 'section', 'leads to a document whose title is not right'],
    ['author ana', 'picture.alt', 'is empty'],
  ])
})

test('what a query makes of a field is said of the field', () => {
  const cover = { alt: 'A', asset: { url: null } }
  expect(find({ ...good, cover, length: null, redirect: { to: '' } })).toEqual([
    ['article story', 'cover', 'is missing'],
    ['article story', 'body', 'is missing'],
    ['article story', 'to', 'is empty'],
  ])
})
