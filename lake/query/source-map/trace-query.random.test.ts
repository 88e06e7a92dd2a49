import { expect, test } from '@jest/globals'
import { parseJsonPath } from '@sanity/client/csm'
import { makeRandom } from '../../../tests/fixtures/random.ts'
import type { Document } from '../../documents/document.ts'
import { evaluateOver } from '../evaluate-query.ts'
import { toPerspective } from '../overlay.ts'
import { toSourceMap } from './to-source-map.ts'
import { traceQuery } from './trace-query.ts'
import { isRecord } from './traced.ts'

const QUERIES = 1500

const make = (_id: string, _type: string, fields: Record<string, unknown>): Document => {
  const system = { _rev: 'r', _createdAt: '2026-01-01T00:00:00Z', _updatedAt: '2026-01-01T00:00:00Z' }
  return { _id, _type, ...system, ...fields }
}
const to = (_ref: string, _key?: string) => ({ _ref, ...(_key && { _key }) })

const documents = [
  make('ana', 'author', { name: 'Ana', title: 'Dr', boss: to('ben') }),
  make('ben', 'author', { name: 'Ben', tags: ['x', ['q']] }),
  make('chips', 'section', { title: 'Chips' }),
  make('one', 'article', {
    title: 'One',
    n: 3,
    section: to('chips'),
    authors: [to('ana', 'a'), to('ben', 'b'), to('gone', 'g')],
    tags: ['x', 'y', 'x', null],
    seo: { title: 'S' },
    body: [
      {
        _key: 'k',
        _type: 'block',
        title: 'K',
        tags: ['x', 'One'],
        body: [{ _key: 'c', title: 'c' }, { n: 2 }],
      },
      { _key: 'i', _type: 'image', alt: 'w' },
      { _key: 'i', _type: 'image', alt: 'v' },
      'text',
      null,
    ],
  }),
  make('two', 'article', {
    title: 'Two',
    n: 1,
    section: to('chips'),
    authors: [to('ana', 'a')],
    tags: ['y'],
  }),
  make('drafts.two', 'article', { title: 'Two, edited', n: 5, section: to('chips') }),
]

/** Queries at random, every scope and construct within every other; most of them make little sense. */
function createWriter(random: () => number) {
  const below = (limit: number) => Math.floor(random() * limit)
  const pick = (...choices: (string | (() => string))[]): string => {
    const choice = choices[below(choices.length)] ?? ''
    return typeof choice === 'string' ? choice : choice()
  }
  const name = () => pick('title', 'n', 'tags', 'body', 'seo', 'name', '_key', 'alt', 'missing')
  const scope = () => pick('@', '^', '^.^', '^.^.^')
  const condition = (depth: number): string =>
    pick(
      () => `n > ${below(5)}`,
      () => `${scope()}.n > ${below(4)}`,
      () => `${scope()}._type == "article"`,
      () => `_type == "${pick('article', 'author', 'image', 'block')}"`,
      () => `defined(${name()})`,
      () => `@ != ${scope()}.${name()}`,
      () => `title != ${scope()}.title`,
      () => `section._ref == ${scope()}._id`,
      () => `${scope()}._id in authors[]._ref`,
      () => `count(${array(depth - 1)}) > 0`,
      () => `${value(depth - 1)} == ${value(depth - 1)}`,
    )
  /** What may be scored. */
  const alone = (depth: number): string => {
    const text = condition(depth)
    return /\*|->/.test(text) ? `n > ${below(5)}` : text
  }
  const array = (depth: number): string => {
    if (depth <= 0) return pick('tags', 'body[]', 'authors[]', '*', 'authors[]->', '*[_type == "article"]')
    const inner = array(depth - 1)
    return pick(
      inner,
      () => `(${inner})[${condition(depth - 1)}]`,
      () => `*[${condition(depth - 1)}]`,
      () => `(${inner} | order(${value(depth - 1)} ${pick('asc', 'desc')}))`,
      () => `(${inner} | score(${alone(depth - 1)}))`,
      () => `(${inner})[${below(3)}..${below(4) - 1}]`,
      () => `[...${inner}, ${value(depth - 1)}]`,
      () => `(${inner})[].${name()}`,
      () => `(${inner})[].${name()}[]`,
      () => `(${inner})[].${name()}[${condition(depth - 1)}]`,
      () => `(${inner})[]{${fields(depth - 1)}}`,
      () => `(${inner})[]{${fields(depth - 1)}}[${condition(depth - 1)}]`,
      () => `array::compact(${inner})`,
      () => `array::unique(${inner})`,
      () => `coalesce(${value(depth - 1)}, ${inner})`,
    )
  }
  const object = (depth: number): string => {
    if (depth <= 0) return pick('@', '^', 'section->', 'seo', '*[_id == "one"][0]')
    return pick(
      () => `(${array(depth - 1)})[${below(3) - 1}]`,
      () => `${object(depth - 1)}{${fields(depth - 1)}}`,
      () => `{${fields(depth - 1)}}`,
      () => `coalesce(${object(depth - 1)}, ${object(depth - 1)})`,
      () => `select(${condition(depth - 1)} => ${object(depth - 1)}, ${object(depth - 1)})`,
    )
  }
  const value = (depth: number): string => {
    if (depth <= 0) return pick(name, () => `${scope()}.${name()}`, '@', '"literal"')
    return pick(
      () => array(depth - 1),
      () => object(depth - 1),
      () => `(${object(depth - 1)}).${name()}`,
      () => `coalesce(${value(depth - 1)}, ${value(depth - 1)})`,
      () => `count(${array(depth - 1)})`,
      () => value(0),
    )
  }
  const field = (depth: number): string =>
    pick(
      '...',
      name,
      () => `"${pick('a', 'b', 'title')}": ${value(depth)}`,
      () => `...${object(depth)}`,
      () => `${condition(depth)} => {${depth > 0 ? fields(depth - 1) : 'title'}}`,
    )
  const fields = (depth: number) => Array.from({ length: 1 + below(3) }, () => field(depth)).join(', ')

  return () =>
    pick(
      () => `*[_type != "x"]{${fields(4)}}`,
      () => `*[_type == "article"]{"b": *[${condition(2)}]{${fields(3)}}}`,
      () => `*[_type == "article"]{"b": body[]{${fields(3)}}, "c": ${value(4)}}`,
      () => `{"v": ${value(4)}}`,
    )
}

function readStep(value: unknown, step: ReturnType<typeof parseJsonPath>[number]): unknown {
  if (!Array.isArray(value)) return isRecord(value) ? value[String(step)] : undefined
  const items: unknown[] = value
  return typeof step === 'object'
    ? items.find((item) => isRecord(item) && item['_key'] === step._key)
    : items[Number(step)]
}

const read = (value: unknown, path: string) => parseJsonPath(path).reduce(readStep, value)

test('any query yields the values that groq-js yields, and every mapping is true', async () => {
  const write = createWriter(makeRandom(7))
  let mapped = 0
  for (const query of Array.from({ length: QUERIES }, write))
    for (const perspective of ['published', ['drafts']] as const) {
      const request = { query, params: {}, dataset: 'd', perspective, includeDotted: true }
      const view = toPerspective(documents, perspective)
      const at = { timestamp: '2026-01-03T00:00:00Z', identity: 'me' }
      const { tree, options, result } = await evaluateOver({ ...request, ...at }, view, { projectId: 'p' })
      const traced = traceQuery(tree, view, options)
      if (JSON.stringify(traced.value) !== JSON.stringify(result))
        expect([query, traced.value]).toEqual([query, result])
      for (const steps of ['keys', 'indices'] as const) {
        const map = toSourceMap(result, traced, steps)
        for (const [path, { source }] of Object.entries(map.mappings)) {
          const document = documents.find(({ _id }) => _id === map.documents[source.document]?._id)
          if (read(document, map.paths[source.path] ?? '') !== read(result, path))
            expect([query, path, source, map]).toBe('true')
          mapped += 1
        }
      }
    }
  expect(mapped).toBeGreaterThan(10 * QUERIES)
})
