import { describe, expect, it } from '@jest/globals'
import { keepsAddresses, toPreviousSlugs, type SlugState } from './slug-history.ts'

/** Publishes a row of slugs one after the other, each through a draft. */
function publishAll(slugs: string[]): SlugState {
  return slugs.reduce<SlugState>((published, slug) => {
    const draft = { ...published, slug }
    return { slug, previousSlugs: toPreviousSlugs(published, draft) }
  }, {})
}

describe('previous slugs', () => {
  it('are none for a story that is new or keeps its slug', () => {
    expect(publishAll(['a'])).toEqual({ slug: 'a', previousSlugs: [] })
    expect(publishAll(['a', 'a'])).toEqual({ slug: 'a', previousSlugs: [] })
  })

  it('hold every address a story had', () => {
    expect(publishAll(['a', 'b', 'c'])).toEqual({ slug: 'c', previousSlugs: ['a', 'b'] })
  })

  it('let go of one that is used again', () => {
    expect(publishAll(['a', 'b', 'a'])).toEqual({ slug: 'a', previousSlugs: ['b'] })
    expect(publishAll(['a', 'b', 'a', 'c'])).toEqual({ slug: 'c', previousSlugs: ['b', 'a'] })
  })

  it('lose nothing while an editor types through an old slug', () => {
    const published = { slug: 'c', previousSlugs: ['a', 'b'] }
    const typed = ['', 'a', 'ab', 'abc'].reduce<SlugState>((draft, slug) => {
      const edition = { ...draft, slug }
      return { slug, previousSlugs: toPreviousSlugs(published, edition) }
    }, published)
    expect(typed).toEqual({ slug: 'abc', previousSlugs: ['a', 'b', 'c'] })
  })

  it('remember the published slug while there is none', () => {
    expect(toPreviousSlugs({ slug: 'a' }, { slug: undefined })).toEqual(['a'])
  })

  it('keep what an unpublished document had', () => {
    expect(toPreviousSlugs({}, { slug: 'b', previousSlugs: ['a', 'b'] })).toEqual(['a'])
  })
})

describe('an edition', () => {
  it.each([
    ['unchanged', { slug: 'a' }, { slug: 'a' }, true],
    ['renamed and kept', { slug: 'a' }, { slug: 'b', previousSlugs: ['a'] }, true],
    ['renamed and lost', { slug: 'a' }, { slug: 'b' }, false],
    [
      'renamed, an older one lost',
      { slug: 'b', previousSlugs: ['a'] },
      { slug: 'c', previousSlugs: ['b'] },
      false,
    ],
    ['leading to itself', { slug: 'a' }, { slug: 'a', previousSlugs: ['a'] }, false],
  ])('%s', (_, published, edition, expected) => {
    expect(keepsAddresses(published, edition)).toBe(expected)
  })
})
