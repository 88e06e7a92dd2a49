import { describe, expect, it } from '@jest/globals'
import { makeRandom } from '../tests/fixtures/random.ts'
import { toSlug } from './slug.ts'

describe('slugs', () => {
  it.each([
    ['China Approves Nvidia H200 Imports', 'china-approves-nvidia-h200-imports'],
    ['Café Society: 5G’s “Next” Act', 'cafe-society-5gs-next-act'],
    ['Łódź & Århus – Straße', 'lodz-arhus-strasse'],
    ['  --  ', ''],
    ['北京', ''],
  ])('%s', (title, slug) => {
    expect(toSlug(title)).toBe(slug)
  })

  it('are short, well-formed and stable, whatever the title', () => {
    const random = makeRandom(11)
    const letters = 'abcXYZ 019-–’"ßéñ北…\t&/?#%'
    for (let round = 0; round < 500; round += 1) {
      const title = Array.from(
        { length: Math.floor(random() * 200) },
        () => letters[Math.floor(random() * letters.length)],
      ).join('')
      const slug = toSlug(title)
      expect(slug).toMatch(/^([a-z0-9]+(-[a-z0-9]+)*)?$/)
      expect(slug.length).toBeLessThanOrEqual(96)
      expect(toSlug(slug)).toBe(slug)
    }
  })

  it('are cut between words', () => {
    expect(toSlug(`${'word '.repeat(18)}123456 and more`)).toBe(`${'word-'.repeat(18)}123456`)
    expect(toSlug(`${'word '.repeat(18)}1234567 and more`)).toBe('word-'.repeat(18).slice(0, -1))
  })
})
