import { describe, expect, it } from '@jest/globals'
import { hitParamsSchema } from './hit-params.ts'

const search = { section: '', author: '', from: '', until: '', newest: false, end: 10 }

const parse = (...terms: { words: string[]; names?: string[] }[]) =>
  hitParamsSchema.parse({ ...search, terms: terms.map(({ names = [], ...term }) => ({ ...term, names })) })

describe('parameters of a search', () => {
  it('give each term its place', () => {
    expect(parse({ words: ['nvidia'], names: ['tag-nvidia'] }, { words: ['chip', 'war'] })).toEqual({
      ...search,
      all: 'nvidia "chip war"',
      phrase: '"nvidia chip war"',
      names: ['tag-nvidia'],
      ...{ term1: 'nvidia', words1: 'nvidia', names1: ['tag-nvidia'], exact1: false },
      ...{ term2: '"chip war"', words2: 'chip war', names2: [], exact2: true },
      ...{ term3: '', words3: '', names3: [], exact3: false },
      ...{ term4: '', words4: '', names4: [], exact4: false },
      ...{ term5: '', words5: '', names5: [], exact5: false },
      ...{ term6: '', words6: '', names6: [], exact6: false },
    })
  })

  it.each(['news', '2026', 'h2', 'https'])(
    'have stories read for "%s", which stands where nobody reads',
    (word) => {
      expect(parse({ words: [word] })).toMatchObject({ exact1: true })
    },
  )

  it.each(['a*', '*', '-a', '"', 'a b', ''])('take no "%s"', (word) => {
    expect(() => parse({ words: [word] })).toThrow(/words/)
  })

  it('take no more terms than there are places', () => {
    expect(() => parse(...Array.from({ length: 7 }, () => ({ words: ['a'] })))).toThrow(/terms/)
  })
})
