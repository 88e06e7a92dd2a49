import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { evaluateSync, parse } from 'groq-js'
import { mkdtempSync, rmSync } from 'node:fs'
import type { DatabaseSync } from 'node:sqlite'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Document } from '../documents/document.ts'
import { toView } from '../query/overlay.ts'
import { toHostDereference } from '../query/host-functions.ts'
import { parseQuery } from '../query/parse-query.ts'
import { parseTextQuery } from '../query/text-query.ts'
import { openReadOnly } from '../store/open-database.ts'
import { openStore } from '../store/store.ts'
import { toMatchQuery } from './text-match.ts'
import { createTextReader } from './text-reader.ts'
import { toTextSearch } from './text-search.ts'
import type { TextPlace } from './text-search.ts'

/** A small generator with a seed, so that a failure comes again. */
function createRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

const random = createRandom(20261124)
const upTo = (n: number) => Math.floor(random() * n)
const pick = <T>(of: readonly T[]): T => {
  const found = of[upTo(of.length)]
  if (found === undefined) throw new Error('Nothing to pick from')
  return found
}
const some = <T>(n: number, make: () => T): T[] => Array.from({ length: 1 + upTo(n) }, make)

/** Few letters, so that texts meet; among them those that case, form and tokens turn on. */
const LETTERS = [
  ...'aabbcAB01_',
  ..."..'’-–,|*&^",
  ...[
    'é',
    'e\u0301',
    'E\u0301',
    'e\u0323\u0301',
    'ß',
    'ẞ',
    'SS',
    'ς',
    'σ',
    'Σ',
    'ﬁ',
    'ſ',
    'K',
    'k',
    'İ',
    'ı',
    'i',
  ],
  ...[
    'µ',
    'μ',
    'ᲀ',
    'в',
    'В',
    '½',
    '⑴',
    '℀',
    '中',
    '文',
    '한',
    '\u1112\u1161',
    'Å',
    'å',
    '≮',
    '\u0338',
    '<',
    '\u{1f600}',
    '𝐀',
    '\uff0a',
  ],
]
const toWord = () => some(4, () => pick(LETTERS)).join('')
const SPACES = [' ', ' ', ' ', '\n', '\n\n', '\u00a0', '']
const toText = () => some(6, () => toWord() + pick(SPACES)).join('')

const toBlock = () => ({
  _type: 'block',
  style: 'normal',
  children: some(3, () =>
    upTo(6) ? { _type: 'span', text: toText(), marks: [] } : { _type: 'inline', label: toText() },
  ),
})
const toDocument = (n: number): Document => ({
  _id: pick(['', 'drafts.', 'versions.r1.']) + `a${pick(['b', '.c', '-A', '_0'])}${n}`,
  _type: 'article',
  _rev: 'r',
  _createdAt: '2026-11-24T00:00:00Z',
  _updatedAt: '2026-11-24T00:00:00Z',
  ...(upTo(8) ? { title: toText() } : {}),
  ...(upTo(3) ? { slug: { current: toWord() } } : {}),
  ...(upTo(3) ? { tags: upTo(5) ? some(3, toWord) : [toWord(), 5, null] } : {}),
  ...(upTo(3)
    ? { body: some(3, () => (upTo(5) ? toBlock() : { _type: 'box', title: toText(), body: [toBlock()] })) }
    : {}),
  ...(upTo(20) ? {} : { children: toBlock().children }),
})

const DOCUMENTS = 200
const documents = Array.from({ length: DOCUMENTS }, (_, n) => toDocument(n))

let dataDir: string
let db: DatabaseSync

beforeAll(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'lake-'))
  const store = openStore(dataDir)
  const dataset = store.datasets.create('production', 'public', new Date())
  if (!dataset) throw new Error('No dataset')
  store.transact(dataset, (transactor) => {
    for (const document of documents) transactor.write(document._id, document, { create: document })
  })
  store.close()
  db = openReadOnly(dataDir)
})
afterAll(() => {
  db.close()
  rmSync(dataDir, { recursive: true, force: true })
})

/** What a search begins from stands somewhere, so that most of them find something. */
const strings = documents.flatMap((document) => [
  ...JSON.stringify(document).matchAll(/"((?:[^"\\]|\\.)*)"/g),
])
const toPiece = () => {
  const text: unknown = JSON.parse(pick(strings)[0])
  const words = String(text).split(/\s+/)
  const word = upTo(3) ? pick(words) : toWord()
  const letters = [...word]
  return letters.slice(0, upTo(3) ? letters.length : 1 + upTo(letters.length)).join('')
}

/** Expressions of a query, and where they look. */
const PLACES: readonly [string, TextPlace][] = [
  ['title', 'head'],
  ['tags', 'head'],
  ['[title, tags[0]]', 'document'],
  ['slug.current', 'document'],
  ['_id', 'document'],
  ['pt::text(body)', 'document'],
  ['pt::text(@)', 'document'],
  ['body[].children[].text', 'document'],
  ['body[].children[].label', 'document'],
  ['[title, pt::text([...coalesce(body, []), ...coalesce(body[_type == "box"].body[], [])])]', 'document'],
]

const found = (search: string, kind: 'match' | 'text::query', place: TextPlace): Set<string> | null => {
  const reader = createTextReader(db)
  const index = reader.getIndex(1)
  const asked = toTextSearch(kind === 'match' ? toMatchQuery(search) : parseTextQuery(search), place)
  if (index === null) throw new Error('The index is incomplete')
  return asked && new Set(reader.find(index, asked))
}

const idsOf = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : [])

test('what groq-js matches is always among the candidates', () => {
  let told = 0
  let hits = 0
  for (let n = 0; n < 1500; n++) {
    const search = some(2, () => toPiece() + pick(['', '', '*', '* '])).join(' ')
    const [left, place] = pick(PLACES)
    const candidates = found(search, 'match', place)
    if (!candidates) continue
    told++
    const tree = parse(`*[${left} match $search]._id`, { params: { search } })
    for (const id of idsOf(evaluateSync(tree, { dataset: documents }).data)) {
      hits++
      if (!candidates.has(id))
        throw new Error(`${left} match ${JSON.stringify(search)} finds ${id}; the index does not`)
    }
  }
  expect(told).toBeGreaterThan(400)
  expect(hits).toBeGreaterThan(400)
})

const toQueryText = () =>
  some(3, () => {
    const words = some(2, toPiece).join(' ').replaceAll('"', '')
    return pick(['', '', '', '-']) + pick([`"${words}"`, words, toPiece(), `${toPiece()}*`])
  }).join(' ')

const dereference = toHostDereference(toView(documents))
const ask = (left: string, search: string) => {
  const tree = parseQuery(`*[${left} match text::query($search)]._id`, { search })
  return idsOf(evaluateSync(tree, { dataset: documents, dereference }).data)
}

test('what text::query accepts is always among the candidates', () => {
  let hits = 0
  for (let n = 0; n < 800; n++) {
    const search = toQueryText()
    const [left, place] = upTo(4) ? pick(PLACES) : (['[@, _id]', 'document'] as const)
    const candidates = found(search, 'text::query', place)
    if (!candidates) continue
    for (const id of ask(left, search)) {
      hits++
      if (!candidates.has(id))
        throw new Error(`${left}: ${JSON.stringify(search)} finds ${id}; the index does not`)
    }
  }
  expect(hits).toBeGreaterThan(400)
})

test('what text::query accepts of whole documents is what the index finds exactly', () => {
  let hits = 0
  for (let n = 0; n < 800; n++) {
    const search = toQueryText()
    const candidates = found(search, 'text::query', 'exact')
    if (!candidates) continue
    const expected = ask('@', search)
    hits += expected.length
    const difference = [...new Set(expected).symmetricDifference(candidates)]
    if (difference.length > 0) throw new Error(`${JSON.stringify(search)}: ${difference.join(', ')}`)
  }
  expect(hits).toBeGreaterThan(400)
})
