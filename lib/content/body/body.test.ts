import { describe, expect, it } from '@jest/globals'
import { z } from 'zod'
import { parseResult } from '../parse-result.ts'
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

  it('hold galleries without the pictures that are gone', () => {
    const asset = {
      assetId: 'image-a',
      url: 'https://lake.test/a.jpg',
      width: 3,
      height: 2,
      lqip: null,
      color: null,
      opaque: true,
    }
    const query = { name: 'body', groq: '', params: z.object({}), schema: bodySchema }
    const gallery = (...images: object[]) =>
      parseResult(query, {}, [{ _type: 'gallery', _key: 'k', images }]).data
    expect(gallery({ _key: 'a', asset, alt: 'A wafer' }, { _key: 'b', asset: null })).toMatchObject([
      { _type: 'gallery', layout: 'body', images: [{ _key: 'a', alt: 'A wafer', caption: null }] },
    ])
    expect(gallery({ _key: 'b', asset: null })).toEqual([])
  })

  it('hold footnotes with links, but with no notes of their own', () => {
    const note = (body: object[]) => ({ _type: 'footnote', _key: 'n', body })
    const noted = (body: object[]) => ({ ...text, markDefs: [note(body)] })
    const link = { _type: 'link', _key: 'm', href: 'https://a.test' }
    expect(parseOne(noted([{ ...text, markDefs: [link] }]))).toMatchObject({
      markDefs: [{ _type: 'footnote', body: [{ style: 'normal', markDefs: [link] }] }],
    })
    expect(parse(noted([{ ...text, markDefs: [note([])] }])).success).toBe(false)
    expect(parse(noted([{ ...text, style: 'h2' }])).success).toBe(false)
    expect(parse({ _type: 'callout', _key: 'k', tone: 'note', body: [noted([text])] }).success).toBe(false)
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
