import { describe, expect, it } from '@jest/globals'
import { isBesideHeadlines } from './is-beside-headlines.ts'

describe('what stands beside headlines', () => {
  it.each(['review', '2026', '08', '28t12', '00z'])('is "%s"', (word) => {
    expect(isBesideHeadlines(word)).toBe(true)
  })

  it.each(['reviews', 'revi', '5g', '3nm', 'h100', 'tz'])('is not "%s"', (word) => {
    expect(isBesideHeadlines(word)).toBe(false)
  })

  it.each(['revi', 'n', '20', '28t'])('is what "%s" may become', (word) => {
    expect(isBesideHeadlines(word, { begun: true })).toBe(true)
  })

  it.each(['revie5', 'nv', '5g'])('is not what "%s" may become', (word) => {
    expect(isBesideHeadlines(word, { begun: true })).toBe(false)
  })
})
