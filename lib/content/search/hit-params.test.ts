import { describe, expect, it } from '@jest/globals'
import { hitParamsSchema } from './hit-params.ts'

const search = { section: '', author: '', from: '', until: '' }

const parse = (terms: { words: string[]; names?: string[] }[], newest = false) =>
  hitParamsSchema.parse({
    ...search,
    newest,
    terms: terms.map(({ names = [], ...term }) => ({ ...term, names })),
  })

const toTerms = (text: string) => text.split(' ').map((word) => ({ words: [word] }))

describe('parameters of a search', () => {
  it('give each term its place', () => {
    const terms = [
      { words: ['nvidia'], names: ['tag-nvidia'] },
      { words: ['chip', 'war'] },
      { words: ['asia'] },
    ]
    expect(parse(terms)).toEqual({
      ...search,
      all: 'nvidia "chip war" asia',
      phrase: '"nvidia chip war asia"',
      words: 'nvidia chip war asia',
      rest: 'chip war asia',
      headline: 'nvidia "chip war" asia',
      quoted: 'nvidia "chip war" asia',
      names: ['tag-nvidia'],
      ...{ term1: 'nvidia', names1: ['tag-nvidia'], exact1: false },
      ...{ term2: '"chip war"', names2: [], exact2: true },
      ...{ term3: 'asia', names3: [], exact3: false },
      ...{ term4: '', names4: [], exact4: false },
      ...{ term5: '', names5: [], exact5: false },
      ...{ term6: '', names6: [], exact6: false },
    })
  })

  it.each(['news', '2026', 'h2', 'https'])(
    'have stories read for "%s", which stands where nobody reads',
    (word) => {
      expect(parse(toTerms(word))).toMatchObject({ exact1: true })
    },
  )

  it.each([
    ['review', ''],
    ['live 2026', ''],
    ['phone review', 'phone review'],
    ['strong', 'strong'],
    ['5g', '5g'],
  ])('look for "%s" in headlines as "%s"', (text, headline) => {
    expect(parse(toTerms(text))).toMatchObject({ headline })
    expect(parse(toTerms(text), true)).toMatchObject({ headline: '' })
  })

  it.each(['a*', '*', '-a', '"', 'a b', ''])('take no "%s"', (word) => {
    expect(() => parse([{ words: [word] }])).toThrow(/words/)
  })

  it('take no more terms than there are places', () => {
    expect(() => parse(Array.from({ length: 7 }, () => ({ words: ['a'] })))).toThrow(/terms/)
  })
})
