import { describe, expect, it } from '@jest/globals'
import { evaluate, parse } from 'groq-js'
import { storyFragment } from '../../../lib/content/card.ts'
import { makeBlock } from '../../../tests/fixtures/documents.ts'
import { toBodyLength } from './body-length.ts'

const body = [
  makeBlock('One two  three'),
  makeBlock('', {
    children: [
      { _type: 'span', text: 'fo' },
      { _type: 'span', text: 'ur five\nsix' },
    ],
  }),
  makeBlock('Seven', { listItem: 'bullet' }),
  { _type: 'factBox', title: 'Not counted', body: [makeBlock('eight nine'), makeBlock('ten')] },
  { _type: 'callout', tone: 'note', body: [makeBlock('eleven')] },
  { _type: 'codeBlock', code: 'const a = 1\n\nreturn a' },
  { _type: 'pullQuote', text: 'Not counted either' },
  { _type: 'image' },
  { _type: 'gallery', images: [{ _type: 'image' }, { _type: 'image' }] },
  makeBlock('twelve', { markDefs: [{ _type: 'footnote', _key: 'n', body: [makeBlock('Not counted')] }] }),
  { _type: 'divider' },
]

describe('the length of a body', () => {
  it('is what the lake counts for readers', async () => {
    const dataset = [{ _id: 'a', _type: 'article', body }]
    const result = await evaluate(parse(`*[_type == "article"][0]{ ${storyFragment} }.length`), { dataset })
    expect(toBodyLength(body)).toEqual(await result.get())
    expect(toBodyLength(body)).toEqual({ words: 12, codeWords: 6, images: 3 })
  })

  it.each([undefined, [], [null], [{ _type: 'block' }], [{ _type: 'factBox', body: 'x' }]])(
    'is nothing for %p',
    (empty) => {
      expect(toBodyLength(empty)).toEqual({ words: 0, codeWords: 0, images: 0 })
    },
  )
})
