import { describe, expect, it } from '@jest/globals'
import type { TextBlock } from './content/body/text-block.ts'
import { toOutline } from './outline.ts'

let keys = 0

function makeText(text: string, style: TextBlock['style'] = 'normal'): TextBlock {
  keys += 1
  const children = text.split(/(?= )/).map((part, index) => ({
    _type: 'span' as const,
    _key: `s${index}`,
    text: part,
    marks: [],
  }))
  return { _type: 'block', _key: `k${keys}`, style, children, markDefs: [] }
}

describe('outline', () => {
  it('lists subheads in order, with fragments that are unique and keep every script', () => {
    const body = [
      makeText('What’s next?', 'h2'),
      makeText('A paragraph'),
      makeText('Café culture', 'h3'),
      makeText('What’s next?', 'h2'),
      makeText('北京 2026', 'h2'),
      makeText('…', 'h2'),
    ]
    expect(toOutline(body).map(({ id, level }) => [id, level])).toEqual([
      ['what-s-next', 2],
      ['cafe-culture', 3],
      ['what-s-next-2', 2],
      ['北京-2026', 2],
      ['section', 2],
    ])
  })

  it('has unique fragments even where a number is part of a subhead', () => {
    const body = ['Step', 'Step', 'Step 2', 'Step'].map((text) => makeText(text, 'h2'))
    const ids = toOutline(body).map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('has fragments of their own in every text of a page', () => {
    const body = [makeText('Timing', 'h2'), makeText('Timing', 'h2')]
    expect(toOutline(body, 'update-1-').map(({ id }) => id)).toEqual(['update-1-timing', 'update-1-timing-2'])
  })
})
