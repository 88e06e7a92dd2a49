import { describe, expect, it } from '@jest/globals'
import { placesSchema, toPageLocations, toStoryLocations } from './places.ts'

const nothing = { section: null, category: null, authors: null, tags: null, publishedAt: null }
const parse = (found: object) => placesSchema.parse({ ...nothing, ...found })

describe('the places of', () => {
  it('a story are its page and every list it is on', () => {
    const story = parse({
      title: 'Fab boom',
      slug: 'fab-boom',
      section: { title: 'Chips', slug: 'chips' },
      category: { title: 'Fabs', slug: 'fabs' },
      authors: [{ title: 'Ana', slug: 'ana' }, null],
      tags: [
        { title: 'ASML', slug: 'asml' },
        { title: 'New', slug: null },
      ],
    })
    expect(toStoryLocations(story)).toEqual([
      { title: 'Fab boom', href: '/news/fab-boom' },
      { title: 'Front page', href: '/' },
      { title: 'Section: Chips', href: '/chips' },
      { title: 'Category: Fabs', href: '/tech/fabs' },
      { title: 'Author: Ana', href: '/authors/ana' },
      { title: 'Topic: ASML', href: '/topics/asml' },
      { title: 'All stories', href: '/tech' },
    ])
  })

  it('half a draft are what is known of it', () => {
    const story = parse({ title: null, slug: 'fab-boom' })
    expect(toStoryLocations(story).map(({ title }) => title)).toEqual([
      'Untitled',
      'Front page',
      'All stories',
    ])
  })

  it('what stories are filed under are their own pages, and where those are named', () => {
    const chips = parse({ title: 'Chips', slug: 'chips' })
    expect(toPageLocations('section', chips).map(({ href }) => href)).toEqual(['/chips', '/'])
    expect(toPageLocations('tag', chips).map(({ href }) => href)).toEqual(['/topics/chips'])
    const fabs = parse({ title: 'Fabs', slug: 'fabs', section: { title: 'Chips', slug: 'chips' } })
    expect(toPageLocations('category', fabs).map(({ href }) => href)).toEqual(['/tech/fabs', '/chips'])
  })
})
