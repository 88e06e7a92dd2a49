import { describe, expect, it } from '@jest/globals'
import { toExcerpt } from './excerpt.ts'
import { toTerms } from './terms.ts'

const cut = (text: string, search: string) => {
  const segments = toExcerpt(text, toTerms(search, new Set()).terms)
  return segments?.map((segment) => (segment.hit ? `[${segment.text}]` : segment.text)).join('') ?? null
}

const filler = 'Nothing of note was said on the matter, then or later, by anybody who was there. '

describe('toExcerpt', () => {
  it('is null where nothing was found', () => {
    expect(cut('All quiet.', 'noise')).toBeNull()
  })

  it('keeps a short text whole', () => {
    expect(cut('Graphene is a graphene.', 'graphene')).toBe('[Graphene] is a [graphene].')
  })

  it('begins with the sentence of the first hit, and ends between words', () => {
    const excerpt = cut(`${filler.repeat(5)}Then graphene came. ${filler.repeat(5)}`, 'graphene') ?? ''
    expect(excerpt).toMatch(/^… Then \[graphene\] came\. Nothing/)
    expect(excerpt).toMatch(
      /(note|said|on|the|matter,|then|or|later,|by|anybody|who|was|there\.|Nothing|of) …$/,
    )
    expect(excerpt.length).toBeLessThan(240)
  })

  it('prefers the place where most of the terms stand together', () => {
    const text = `Cobalt rose. ${filler.repeat(6)}Cobalt met graphene. ${filler.repeat(6)}Graphene fell.`
    expect(cut(text, 'graphene cobalt')).toMatch(/^… \[Cobalt\] met \[graphene\]\./)
  })

  it('keeps headings apart from what follows them', () => {
    expect(cut('Room for more\n\nGraphene is rare.\n\nSo is time.', 'graphene')).toBe(
      'Room for more · [Graphene] is rare. So is time.',
    )
  })

  it('finds a phrase over whatever stands between its words', () => {
    expect(cut('The “quantum” supremacy—again', '"quantum supremacy"')).toBe(
      'The “[quantum” supremacy]—again',
    )
  })

  it('marks whole words alone, in any script', () => {
    expect(cut('Chips, chipmakers and CHIPS’', 'chips')).toBe('[Chips], chipmakers and [CHIPS]’')
    expect(cut('שלום עולם', 'עולם')).toBe('שלום [עולם]')
  })

  it('stays quick in a text that is full of hits', () => {
    const start = performance.now()
    cut('a '.repeat(100_000), 'a')
    expect(performance.now() - start).toBeLessThan(2_000)
  })
})
