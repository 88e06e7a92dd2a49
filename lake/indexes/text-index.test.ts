import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { mkdtempSync, rmSync } from 'node:fs'
import type { DatabaseSync } from 'node:sqlite'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Document } from '../documents/document.ts'
import { parseTextQuery } from '../query/text-query.ts'
import type { Dataset } from '../store/datasets.ts'
import { openDatabase, openReadOnly } from '../store/open-database.ts'
import { openStore } from '../store/store.ts'
import type { Store } from '../store/store.ts'
import { createTextJudge } from './text-judge.ts'
import { createTextReader } from './text-reader.ts'
import type { TextReader } from './text-reader.ts'
import { toTextSearch } from './text-search.ts'
import type { TextPlace, TextSearch } from './text-search.ts'

let dataDir: string
let store: Store
let dataset: Dataset
let db: DatabaseSync
let reader: TextReader

const addDataset = (name: string): Dataset => {
  const created = store.datasets.create(name, 'public', new Date())
  if (!created) throw new Error(`There is a dataset ${name}`)
  return created
}

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'lake-'))
  store = openStore(dataDir)
  dataset = addDataset('production')
  db = openReadOnly(dataDir)
  reader = createTextReader(db)
})
afterEach(() => {
  db.close()
  store.close()
  rmSync(dataDir, { recursive: true, force: true })
})

const AT = '2026-11-24T00:00:00Z'
const toDocument = (_id: string, fields: object): Document => ({
  ...fields,
  _id,
  _type: 'article',
  _rev: 'r',
  _createdAt: AT,
  _updatedAt: AT,
})

let written = 0
const write = (documents: Record<string, object | null>, to = dataset) =>
  store.transact(to, (transactor) => {
    for (const [_id, fields] of Object.entries(documents)) {
      const document = fields && toDocument(_id, fields)
      transactor.write(_id, document, document ? { create: document } : { delete: { id: _id } })
    }
    transactor.record({ transactionId: `t${written++}`, author: 'a', timestamp: AT }, [])
  })

const search = (query: string, place: TextPlace = 'document'): TextSearch => {
  const found = toTextSearch(parseTextQuery(query), place)
  if (!found) throw new Error(`The index cannot tell of ${query}`)
  return found
}
const indexOf = ({ id }: Dataset): number => {
  const found = reader.getIndex(id)
  if (found === null) throw new Error('The index is incomplete')
  return found
}
const find = (query: string, place?: TextPlace) =>
  [...reader.find(indexOf(dataset), search(query, place))].sort()

const block = (...texts: string[]) => ({
  _type: 'block',
  children: texts.map((text) => ({ _type: 'span', text })),
})

describe('finds', () => {
  beforeEach(() =>
    write({
      'chips-1': {
        title: 'Export rules for chips',
        tags: ['U.S.', 'Trade'],
        body: [block('The fi', 'rst licence')],
      },
      'drafts.chips-2': {
        title: 'Écoles et cafés',
        standfirst: 'Straße',
        note: { text: 'chips all the way' },
      },
    }),
  )
  test.each<[string, string, TextPlace, string[]]>([
    ['words of any field', 'chips', 'document', ['chips-1', 'drafts.chips-2']],
    ['words of its own fields', 'rules trade', 'head', ['chips-1']],
    ['a phrase', '"rules for chips"', 'exact', ['chips-1']],
    ['no phrase from one field into the next', '"chips u"', 'exact', []],
    ['beginnings', 'expo* lic*', 'exact', ['chips-1']],
    ['a beginning without its accent', 'cafe* éco*', 'exact', ['drafts.chips-2']],
    ['capitals', 'ÉCOLES STRASSE', 'exact', ['drafts.chips-2']],
    ['what does not hold the excluded word', 'chips -trade', 'exact', ['drafts.chips-2']],
    ['words over marks', '"the first licence"', 'exact', ['chips-1']],
    ['spans of one word', '"fi"', 'document', ['chips-1']],
    ['spans of one word not in its text', '"fi"', 'exact', []],
    ['ids', 'drafts', 'document', ['drafts.chips-2']],
    ['ids not in its text', 'drafts', 'exact', []],
    ['nothing', 'london', 'document', []],
  ])('%s: %s', (_, query, place, expected) => expect(find(query, place)).toEqual(expected))

  test('nothing further down, at the head alone', () => expect(find('way', 'head')).toEqual([]))
})

describe('cannot tell of', () => {
  test.each<[string, TextPlace]>([
    ['*', 'document'],
    ['a*', 'document'],
    ['foo-b*', 'document'],
    ['-london', 'document'],
    ['-london', 'exact'],
    ['chips -a*', 'exact'],
    ['* -london', 'exact'],
    ['', 'exact'],
    ['x'.repeat(2000), 'document'],
    [`"${'to be '.repeat(20)}"`, 'document'],
  ])('%s', (query, place) => expect(toTextSearch(parseTextQuery(query), place)).toBeNull())

  test('what cannot be told alone, but leaves it out beside more', () => {
    write({ a: { title: 'foo bar' } })
    expect(find('foo b* -bar')).toEqual(['a'])
  })
})

test('syntax of the index is text like any other', () => {
  write({ a: { title: 'and OR not NEAR(x, 2) head: ^x {rest}' } })
  for (const query of ['"AND"', 'OR not', 'NEAR(x, 2)', 'head: ^x', '{rest} : x', "'", '"a" + "b"'])
    expect(() => find(`${query} near`)).not.toThrow()
  expect(find('and or NOT near(x')).toEqual(['a'])
})

test('follows every write', () => {
  write({ a: { title: 'one' }, b: { title: 'two' } })
  write({ a: { title: 'three' }, b: null })
  expect([find('one'), find('two'), find('three')]).toEqual([[], [], ['a']])
  write({ b: { title: 'two again' }, a: { title: 'three', count: 1 } })
  expect([find('two'), find('again'), find('three')]).toEqual([['b'], ['b'], ['a']])
})

test('what is undone was never written', () => {
  write({ a: { title: 'one' } })
  const work = () =>
    store.transact(dataset, (transactor) => {
      transactor.write('a', toDocument('a', { title: 'two' }), { delete: { id: 'a' } })
      throw new Error('stop')
    })
  expect(work).toThrow('stop')
  expect([find('one'), find('two')]).toEqual([['a'], []])
})

test('keeps datasets apart, and nothing of one that is deleted', () => {
  const staging = addDataset('staging')
  write({ a: { title: 'one' } })
  write({ b: { title: 'one' } }, staging)
  expect(find('one')).toEqual(['a'])
  expect(reader.estimate(search('one'), 10)).toBe(2)
  store.datasets.remove('staging')
  expect(reader.estimate(search('one'), 10)).toBe(1)
  expect(find('one')).toEqual(['a'])
})

test('tells how many there are, up to a limit', () => {
  write(
    Object.fromEntries(
      Array.from({ length: 300 }, (_, n) => [`d${n}`, { title: n % 2 ? 'odd one' : 'even' }]),
    ),
  )
  expect(reader.estimate(search('odd'), 1000)).toBe(150)
  expect(reader.estimate(search('odd'), 100)).toBe(100)
  expect(find('odd')).toHaveLength(150)
})

test('judges documents without reading them', () => {
  write({ a: { title: 'Export rules', note: { text: 'chips' } }, b: { title: 'Chips' } })
  const judge = createTextJudge(reader, indexOf(dataset))
  const judged = (query: string, id: string) => judge(parseTextQuery(query), id)
  expect(judged('chips rules', 'a')).toBe(true)
  expect(judged('chips rules', 'b')).toBe(false)
  expect(judged('chips -rules', 'b')).toBe(true)
  expect(judged('c* chips', 'b')).toBeNull()
  expect(createTextJudge(reader, null)(parseTextQuery('chips'), 'a')).toBeNull()
})

test('is built of what was there before', () => {
  write(Object.fromEntries(Array.from({ length: 500 }, (_, n) => [`d${n}`, { title: `number n${n}` }])))
  const file = openDatabase(dataDir)
  file.exec('DELETE FROM path_index WHERE definition IS NULL')
  file.close()
  store.indexes.ensure()
  store.indexes.buildSome(dataset)
  expect(reader.getIndex(dataset.id)).toBeNull()
  write({ d1: { title: 'number first' }, d499: null, e: { title: 'number last' } })
  while (store.indexes.buildSome(dataset));
  expect(find('number')).toHaveLength(500)
  expect([find('n1'), find('first'), find('n498'), find('n499'), find('last')]).toEqual([
    [],
    ['d1'],
    ['d498'],
    [],
    ['e'],
  ])
})

test('searches may nest', () => {
  write(Object.fromEntries(Array.from({ length: 200 }, (_, n) => [`d${n}`, { title: 'one' }])))
  const index = indexOf(dataset)
  let pairs = 0
  for (const _ of reader.find(index, search('one')))
    for (const __ of reader.find(index, search('one'))) pairs++
  expect(pairs).toBe(200 * 200)
})
