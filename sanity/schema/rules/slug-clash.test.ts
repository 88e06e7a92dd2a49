import { describe, expect, it } from '@jest/globals'
import { toSlugClash } from './slug-clash.ts'

const holder = (_id: string, slug: string | null = 'a', title = _id) => ({ _id, slug, title })

describe('a slug', () => {
  it('may be held by the other editions of its document', () => {
    const own = [holder('x'), holder('drafts.x'), holder('versions.r1.x', 'b')]
    for (const { _id } of own) expect(toSlugClash('a', _id, own)).toBe(true)
    expect(toSlugClash('a', 'x', [])).toBe(true)
  })

  it.each([
    ['published', 'y', 'a', /^“y” has this slug: choose/],
    ['in a draft', 'drafts.y', 'a', /^“drafts.y” has this slug in its draft/],
    ['in a release', 'versions.r1.y', 'a', /has this slug in a release/],
    ['before', 'y', 'b', /^“y” once had this slug/],
    ['before, and none now', 'y', null, /once had/],
  ])('may not be another’s, %s', (_, id, slug, message) => {
    expect(toSlugClash('a', 'drafts.x', [holder(id, slug)])).toMatch(message)
  })

  it('is said to be that of what readers see, if there are several', () => {
    expect(toSlugClash('a', 'x', [holder('versions.r1.y'), holder('drafts.y'), holder('y')])).toMatch(
      /^“y” has this slug:/,
    )
  })
})
