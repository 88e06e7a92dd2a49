import { describe, expect, it } from '@jest/globals'
import { z } from 'zod'
import { ContentError } from './content-error.ts'
import { defineContentQuery } from './define-query.ts'
import { lenientArray } from './lenient-array.ts'
import { parseResult } from './parse-result.ts'

const block = z.object({ text: z.string() })
const card = z
  .object({ _id: z.string(), title: z.string(), blocks: lenientArray(block) })
  .transform(({ title, ...rest }) => ({ ...rest, headline: title }))

const query = defineContentQuery({
  name: 'probe',
  groq: '*',
  params: z.object({}),
  schema: z.object({ _id: z.string(), items: lenientArray(card), strict: z.array(z.number()) }),
})

const good = { _id: 'a', title: 'A', blocks: [{ text: 'x' }] }

function parse(items: unknown[], strict: unknown[] = []) {
  const { data, dropped } = parseResult(query, { page: 1 }, { _id: 'root', items, strict })
  return {
    ids: data.items.map(({ _id, blocks }) => [_id, blocks.length]),
    dropped: dropped.map(({ document, path }) => [document, path]),
  }
}

describe('parsing a result', () => {
  it('keeps everything that is well-formed', () => {
    expect(parse([good])).toEqual({ ids: [['a', 1]], dropped: [] })
  })

  it('drops a malformed member of a lenient list and names its document', () => {
    expect(parse([good, { _id: 'b', title: null, blocks: [] }, null])).toEqual({
      ids: [['a', 1]],
      dropped: [
        ['b', 'items[1].title'],
        ['root', 'items[2]'],
      ],
    })
  })

  it('drops the smallest part that is malformed', () => {
    const wounded = { ...good, _id: 'b', blocks: [{ text: 1 }, { text: 'y' }, {}] }
    expect(parse([wounded, good])).toEqual({
      ids: [
        ['b', 1],
        ['a', 1],
      ],
      dropped: [
        ['b', 'items[0].blocks[0].text'],
        ['b', 'items[0].blocks[2].text'],
      ],
    })
  })

  it('drops a member once when both it and a part of it are malformed', () => {
    expect(parse([{ _id: 'b', title: null, blocks: [{}] }])).toEqual({
      ids: [],
      dropped: [['b', 'items[0].title']],
    })
  })

  it('throws what lies outside of lenient lists, naming query, parameters, document and path', () => {
    expect(() => parse([good], [1, 'two'])).toThrow(ContentError)
    expect(() => parse([good], [1, 'two'])).toThrow(
      'Query "probe" with {"page":1}: document root at strict[1]: Invalid input: expected number, received string',
    )
  })
})
