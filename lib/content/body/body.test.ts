import { describe, expect, it } from '@jest/globals'
import { bodySchema } from './body.ts'

type Input = Parameters<typeof bodySchema.parse>[0]

const parse = (block: Input) => bodySchema.safeParse([block])

const parseOne = (block: Input) => bodySchema.parse([block])[0]

const span = { _type: 'span', _key: 's', text: 'x', marks: ['em'] }
const text = { _type: 'block', _key: 'k', style: 'normal', children: [span], markDefs: [] }

describe('blocks of a body', () => {
  it('fill in what editors left out', () => {
    expect(parseOne({ _type: 'block', _key: 'k', markDefs: [] })).toEqual({
      _type: 'block',
      _key: 'k',
      style: 'normal',
      children: [],
      markDefs: [],
    })
    expect(parseOne({ _type: 'pullQuote', _key: 'k', text: 'x' })).toHaveProperty('attribution', null)
    const row = { _type: 'tableRow', _key: 'r', cells: ['a'] }
    expect(parseOne({ _type: 'table', _key: 'k', rows: [row] })).toMatchObject({
      caption: null,
      headerRow: false,
    })
    expect(parseOne({ ...text, listItem: 'number' })).toMatchObject({ listItem: 'number', level: 1 })
  })

  it('lead internal links to paths, or nowhere', () => {
    const link = (href: unknown) => ({ ...text, markDefs: [{ _type: 'internalLink', _key: 'm', href }] })
    expect(parseOne(link({ _type: 'author', slug: 'ana' }))).toMatchObject({
      markDefs: [{ href: '/authors/ana' }],
    })
    expect(parseOne(link({ _type: 'author', slug: null }))).toMatchObject({ markDefs: [{ href: null }] })
    expect(parseOne(link(null))).toMatchObject({ markDefs: [{ href: null }] })
  })

  it.each([
    ['an unknown type', { _type: 'hologram', _key: 'k' }],
    ['an unknown style', { ...text, style: 'h1' }],
    [
      'a heading in a callout',
      { _type: 'callout', _key: 'k', tone: 'note', body: [{ ...text, style: 'h2' }] },
    ],
    ['an unknown annotation', { ...text, markDefs: [{ _type: 'comment', _key: 'm' }] }],
    ['an image without an asset', { _type: 'image', _key: 'k', alt: 'x', asset: null }],
    ['a table without rows', { _type: 'table', _key: 'k', rows: [] }],
    [
      'an embed that is not https',
      { _type: 'embed', _key: 'k', provider: 'x', title: 'x', url: 'javascript:alert(1)' },
    ],
    [
      'an embed from elsewhere',
      { _type: 'embed', _key: 'k', provider: 'myspace', title: 'x', url: 'https://x.example' },
    ],
    ['no key', { _type: 'divider' }],
    ['nothing', null],
  ])('report %s', (_, block) => {
    expect(parse(block).success).toBe(false)
  })
})
