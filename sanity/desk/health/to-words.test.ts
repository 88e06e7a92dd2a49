import { expect, test } from '@jest/globals'
import { z } from 'zod'
import { present } from '../../../lib/content/present.ts'
import { toWords } from './to-words.ts'

const say = (schema: z.ZodType, value: unknown) =>
  toWords(schema.safeParse(value).error?.issues[0]?.message ?? '', value)

const union = z.discriminatedUnion('_type', [z.object({ _type: z.literal('a') })])

test.each([
  [z.string(), null, 'is missing'],
  [z.string(), undefined, 'is missing'],
  [present(z.string()), null, 'is missing'],
  [z.string().min(1), '', 'is empty'],
  [z.array(z.string()).min(1), [], 'is empty'],
  [z.url(), 'example', 'is not a whole web address, such as https://example.org/page'],
  [z.iso.datetime({ offset: true }), 'yesterday', 'is not a date with a time'],
  [z.enum(['news', 'live']), 'gossip', 'is none of these: news, live'],
  [z.number(), 'three', 'has to be a number'],
  [union, { _type: 'hologram' }, 'is of a kind that the site cannot show'],
])('zod issue %#', (schema, value, words) => {
  expect(say(schema, value)).toBe(words)
})

test('what nobody foresaw is told as it is', () => {
  expect(toWords('Too blue', 1)).toBe('is not right: Too blue')
})
