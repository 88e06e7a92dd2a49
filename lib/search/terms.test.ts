import { describe, expect, it } from '@jest/globals'
import { MAX_TERMS, toTerms } from './terms.ts'

const stopWords = new Set(['the', 'of'])
const terms = (text: string) => toTerms(text, stopWords).terms.map(({ words }) => words.join(' '))

describe('toTerms', () => {
  it.each([
    ['Nvidia H200', ['nvidia', 'h200']],
    ['"chip war" news', ['chip war', 'news']],
    ['“chip war”', ['chip war']],
    ['"never closed', ['never closed']],
    ['gpt-4o', ['gpt 4o']],
    ['Nvidia’s chips', ['nvidia', 'chips']],
    ['the price of chips', ['price', 'chips']],
    ['the of', ['the', 'of']],
    ['chips Chips CHIPS', ['chips']],
    ['-chips *star* a:b (c)', ['chips', 'star', 'a b', 'c']],
    ['*', []],
    ['"*"*"', []],
    ['🚀', []],
    ['', []],
  ])('%s', (text, expected) => {
    expect(terms(text)).toEqual(expected)
  })

  it('counts what it leaves out', () => {
    const { terms: kept, left } = toTerms('a b c d e f g h i', stopWords)
    expect(kept).toHaveLength(MAX_TERMS)
    expect(left).toBe(3)
  })

  it('holds letters and digits alone, whatever it is given', () => {
    const signs = Array.from({ length: 0x3000 }, (_, code) => String.fromCharCode(code)).join('')
    for (const { words } of toTerms(signs, stopWords).terms)
      for (const word of words) expect(word).toMatch(/^[\p{L}\p{N}\p{M}_]+$/u)
  })
})
