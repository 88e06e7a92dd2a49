import { describe, expect, it } from '@jest/globals'
import { languages } from './languages.ts'

type Leaf = { path: string; value: unknown }

function toLeaves(value: unknown, path: string): Leaf[] {
  if (typeof value !== 'object' || value === null) return [{ path, value }]
  return Object.entries(value).flatMap(([key, inner]) => toLeaves(inner, `${path}.${key}`))
}

describe.each(Object.entries(languages))('the words in %s', (language, words) => {
  const leaves = toLeaves(words, language)

  it('are texts, or functions that make them', () => {
    expect(leaves.length).toBeGreaterThan(50)
    expect(leaves.filter(({ value }) => typeof value !== 'string' && typeof value !== 'function')).toEqual([])
  })

  it('are not left empty', () => {
    const empty = leaves.filter(({ value }) => typeof value === 'string' && value.trim() === '')
    expect(empty).toEqual([])
  })

  it('are those of English and no others', () => {
    const toPaths = (all: Leaf[]) => all.map(({ path }) => path.slice(path.indexOf('.')))
    expect(toPaths(leaves).sort()).toEqual(toPaths(toLeaves(languages.en, 'en')).sort())
  })

  it('are of a language that numbers and dates are written in', () => {
    expect(Intl.DateTimeFormat.supportedLocalesOf(language)).toEqual([language])
    expect(Intl.PluralRules.supportedLocalesOf(language)).toEqual([language])
  })
})
