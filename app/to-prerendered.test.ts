import { describe, expect, it } from '@jest/globals'
import { toPrerendered } from './to-prerendered'

const toSlugs = (count: number) => Array.from({ length: count }, (_, index) => `s${index}`)

describe('what the build renders of one type', () => {
  it('is all of a few', () => expect(toPrerendered(toSlugs(2))).toEqual([{ slug: 's0' }, { slug: 's1' }]))

  it('is no more of many than of a few, the first', () => {
    const [first] = toPrerendered(toSlugs(4_000))
    expect(first).toEqual({ slug: 's0' })
    expect(toPrerendered(toSlugs(4_000))).toHaveLength(toPrerendered(toSlugs(400)).length)
    expect(toPrerendered(toSlugs(4_000)).length).toBeLessThan(50)
  })

  it('is one of none', () => expect(toPrerendered([])).toHaveLength(1))
})
