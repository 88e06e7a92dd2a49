import { describe, expect, it } from '@jest/globals'
import { MAX_LENGTH, parseSearch } from './parse-search.ts'
import { toSearchHref } from './search-href.ts'

const nothing = {
  ...{ text: '', cut: false, section: '', author: '', from: '', to: '' },
  ...{ newest: false, exact: false, page: 1 },
}

describe('parseSearch', () => {
  it('asks for nothing where nothing is asked', () => {
    expect(parseSearch({})).toEqual(nothing)
  })

  it('takes what makes sense', () => {
    const parameters = {
      ...{ q: ' chip\twar ', section: 'tech-news', author: 'ada-voss', from: '2026-01-02', to: '2026-02-03' },
      ...{ sort: 'newest', exact: '1', page: '3' },
    }
    expect(parseSearch(parameters)).toEqual({
      ...{ text: 'chip war', cut: false, section: 'tech-news', author: 'ada-voss' },
      ...{ from: '2026-01-02', to: '2026-02-03', newest: true, exact: true, page: 3 },
    })
  })

  it.each([
    { q: undefined, section: '../x', author: '" || true', from: 'yesterday', to: '2026-02-31', sort: 'x' },
    { page: '0' },
    { page: '-1' },
    { page: '1.5' },
    { page: 'two' },
    { page: '1e99' },
    { exact: 'true' },
    { q: '\u0000\u200b\u202e' },
    { q: [] },
    { q: { toString: 'x' } },
  ])('does without what makes none: %j', (parameters) => {
    expect(parseSearch(parameters)).toEqual(nothing)
  })

  it('takes the first of several', () => {
    expect(parseSearch({ q: ['a', 'b'] }).text).toBe('a')
  })

  it('cuts what is too long between characters, and says so', () => {
    const { text, cut } = parseSearch({ q: '🚀'.repeat(MAX_LENGTH + 1) })
    expect([...text]).toHaveLength(MAX_LENGTH)
    expect(text.isWellFormed()).toBe(true)
    expect(cut).toBe(true)
    expect(parseSearch({ q: 'a'.repeat(MAX_LENGTH) }).cut).toBe(false)
  })

  it('reads again what an address says', () => {
    const asked = { ...nothing, text: 'a & b="c"', section: 's', newest: true, exact: true, page: 2 }
    const { searchParams } = new URL(toSearchHref(asked), 'https://site.test')
    expect(parseSearch(Object.fromEntries(searchParams))).toEqual(asked)
    expect(toSearchHref(nothing)).toBe('/search')
  })
})
