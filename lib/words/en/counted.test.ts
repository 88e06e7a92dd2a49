import { describe, expect, it } from '@jest/globals'
import { site } from './site.ts'
import { story } from './story.ts'

describe('counted things', () => {
  it.each([
    [0, '0 stories'],
    [1, '1 story'],
    [2, '2 stories'],
    [1_024, '1,024 stories'],
  ])('%d', (count, text) => {
    expect(site.stories(count, count.toLocaleString('en'))).toBe(text)
  })

  it('are named without their number where that goes without saying', () => {
    expect([1, 2].map(story.corrections)).toEqual(['Correction', 'Corrections'])
  })
})
