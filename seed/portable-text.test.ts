import { describe, expect, it } from '@jest/globals'
import { parseInline } from './inline-marks.ts'
import {
  bullets,
  callout,
  codeBlock,
  factBox,
  gallery,
  h2,
  image,
  noted,
  numbers,
  table,
  toPortableText,
} from './portable-text.ts'

const assetFor = () => 'image-abc-1x1-jpg'

describe('parseInline', () => {
  it('reads every decorator, also inside one another', () => {
    const { children } = parseInline('a **b __c__** `d**` ~~e~~', 'k')
    expect(children.map(({ text, marks }) => [text, marks])).toEqual([
      ['a ', []],
      ['b ', ['strong']],
      ['c', ['strong', 'em']],
      [' ', []],
      ['d**', ['code']],
      [' ', []],
      ['e', ['strike-through']],
    ])
  })

  it('tells links to seeded documents from addresses', () => {
    const { children, markDefs } = parseInline('see [us](page:about) and [them](mailto:a@b.example)', 'k')
    expect(markDefs).toEqual([
      { _type: 'internalLink', _key: 'km0', reference: { _type: 'reference', _ref: 'page-about' } },
      { _type: 'link', _key: 'km1', href: 'mailto:a@b.example' },
    ])
    expect(children.filter(({ marks }) => marks.length).map(({ text, marks }) => [text, ...marks])).toEqual([
      ['us', 'km0'],
      ['them', 'km1'],
    ])
  })

  it('puts footnotes on words, with links inside them', () => {
    const { children, markDefs } = parseInline('It is [late](#why).', 'k', { why: 'See [us](page:about).' })
    expect(children.map(({ text, marks }) => [text, ...marks])).toEqual([['It is '], ['late', 'km0'], ['.']])
    expect(markDefs).toMatchObject([
      {
        _type: 'footnote',
        _key: 'km0',
        body: [
          { _type: 'block', children: [{ text: 'See ' }, {}, {}], markDefs: [{ _type: 'internalLink' }] },
        ],
      },
    ])
    expect(() => parseInline('[late](#why)', 'k')).toThrow('There is no note “why”')
  })

  it('refuses a mark that is never closed', () => {
    expect(() => parseInline('a **b', 'k')).toThrow('Unclosed strong in “a **b”')
  })
})

describe('toPortableText', () => {
  const pieces = [
    h2('One'),
    'Two',
    bullets('three', '  four'),
    numbers('five'),
    factBox('Six', 'seven', bullets('eight')),
    callout('tip', 'nine'),
    table([['a', 'b']], { headerRow: false }),
    codeBlock('go', '\n\tx := 1\n  '),
    image(
      { artwork: { kind: 'cover', spec: { motif: 'chip', accent: 'teal', seed: 's' } }, alt: 'A chip' },
      'wide',
    ),
    gallery([
      { artwork: { kind: 'cover', spec: { motif: 'chip', accent: 'teal', seed: 'a' } }, alt: 'One' },
      { artwork: { kind: 'cover', spec: { motif: 'chip', accent: 'teal', seed: 'b' } }, alt: 'Two' },
    ]),
    noted('It is [late](#why).', { why: 'The reason.' }),
  ]

  it('writes styles, lists, boxes and pictures', () => {
    expect(toPortableText(pieces, assetFor)).toMatchObject([
      { _type: 'block', style: 'h2', children: [{ _type: 'span', text: 'One', marks: [] }], markDefs: [] },
      { style: 'normal' },
      { listItem: 'bullet', level: 1, children: [{ text: 'three' }] },
      { listItem: 'bullet', level: 2, children: [{ text: 'four' }] },
      { listItem: 'number', level: 1 },
      { _type: 'factBox', title: 'Six', body: [{ style: 'normal' }, { listItem: 'bullet' }] },
      { _type: 'callout', tone: 'tip', body: [{ children: [{ text: 'nine' }] }] },
      { _type: 'table', headerRow: false, rows: [{ _type: 'tableRow', cells: ['a', 'b'] }] },
      { _type: 'codeBlock', language: 'go', code: '\tx := 1' },
      { _type: 'image', asset: { _ref: 'image-abc-1x1-jpg' }, alt: 'A chip', layout: 'wide' },
      { _type: 'gallery', layout: 'body', images: [{ _type: 'image', alt: 'One' }, { alt: 'Two' }] },
      { style: 'normal', markDefs: [{ _type: 'footnote' }] },
    ])
  })

  it('gives the same unique keys every time', () => {
    const keys = toPortableText(pieces, assetFor).map(({ _key }) => _key)
    expect(new Set(keys).size).toBe(keys.length)
    expect(toPortableText(pieces, assetFor)).toEqual(toPortableText(pieces, assetFor))
  })
})
