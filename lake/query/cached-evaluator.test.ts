import { expect, test } from '@jest/globals'
import { createCachedEvaluator } from './cached-evaluator.ts'
import type { EvaluationRequest, Evaluator } from './evaluator.ts'

let position: string | null
let now: number
let asked: number

function create() {
  position = '1:1'
  now = 0
  asked = 0
  const evaluator: Evaluator = {
    evaluate: async ({ query }) => {
      asked += 1
      const json = query === 'large' ? 'x'.repeat(600_000) : String(asked)
      return { json, result: json, syncTags: ['s1:a'] }
    },
    close: async () => undefined,
  }
  return createCachedEvaluator({ evaluator, getPosition: () => position, clock: () => new Date(now) })
}

const request: EvaluationRequest = {
  dataset: 'production',
  query: '*[0]',
  params: {},
  perspective: 'published',
  includeDotted: false,
}

test('what was asked before is answered from memory until something is written', async () => {
  const { evaluate } = create()
  expect((await evaluate(request)).json).toBe('1')
  now = 1e9
  expect((await evaluate(request)).json).toBe('1')
  position = '1:2'
  expect((await evaluate(request)).json).toBe('2')
})

test.each([
  ['other parameters', { params: { a: 1 } }],
  ['another perspective', { perspective: 'raw' as const }],
  ['somebody with a token', { includeDotted: true }],
  ['another dataset', { dataset: 'staging' }],
  ['a source map', { sourceMap: 'keys' as const }],
])('%s: another answer', async (_, other) => {
  const { evaluate } = create()
  await evaluate(request)
  await evaluate({ ...request, ...other })
  expect(asked).toBe(2)
})

test('what changes with the time holds for a second', async () => {
  const { evaluate } = create()
  const timely = { ...request, query: '*[a < now()]' }
  await evaluate(timely)
  now = 999
  await evaluate(timely)
  expect(asked).toBe(1)
  now = 1000
  await evaluate(timely)
  expect(asked).toBe(2)
})

test.each([
  ['of its asker', { query: 'identity()' }],
  ['of documents at hand', { documents: [] }],
  ['how it would be read', { explain: true }],
  ['too large', { query: 'large' }],
])('nothing is kept that is %s', async (_, other) => {
  const { evaluate } = create()
  await evaluate({ ...request, ...other })
  await evaluate({ ...request, ...other })
  expect(asked).toBe(2)
})

test('nor of a dataset that there is not', async () => {
  const { evaluate } = create()
  position = null
  await evaluate(request)
  await evaluate(request)
  expect(asked).toBe(2)
})
