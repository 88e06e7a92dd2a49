import { describe, expect, it } from '@jest/globals'
import { settingsQuery } from '../../../lib/content/settings/query.ts'
import { parseDraft, toDraftImage } from './draft.ts'
import { toPageFacts } from './page-facts.ts'

const settings = settingsQuery.schema.parse(null)
const site = { siteUrl: 'https://news.example', settings }
const asset = { url: 'https://lake.example/i.jpg', width: 2400, height: 2400 }

function toFacts(document: object) {
  const draft = parseDraft(document)
  if (!draft) throw new Error('no page')
  return toPageFacts(draft, draft.cover && toDraftImage(draft.cover, asset), site)
}

const story = {
  _type: 'article',
  title: 'Fab boom',
  slug: { current: 'fab-boom' },
  standfirst: 'Chips are back.',
  cover: { asset: { _ref: 'image-1' }, alt: 'A fab', hotspot: { x: 0.5, y: 0, width: 0.1, height: 0.1 } },
}

describe('what a page says of itself', () => {
  it('is the story’s own, by the site’s rules', () => {
    expect(toFacts(story)).toEqual({
      title: 'Fab boom – Dateline',
      shareTitle: 'Fab boom',
      description: 'Chips are back.',
      url: 'https://news.example/news/fab-boom',
      image: 'https://lake.example/i.jpg?rect=0%2C0%2C2400%2C1260&w=1200&auto=format',
      siteName: 'Dateline',
      hidden: false,
    })
  })

  it('is what an editor wrote for search engines, if so', () => {
    const seo = {
      title: 'Chips',
      description: 'All of it.',
      canonical: 'https://first.example/a',
      noindex: true,
    }
    expect(toFacts({ ...story, seo })).toMatchObject({
      title: 'Chips – Dateline',
      shareTitle: 'Chips',
      description: 'All of it.',
      url: 'https://first.example/a',
      hidden: true,
    })
  })

  it('goes without what is not written yet', () => {
    expect(toFacts({ _type: 'article', seo: { canonical: 'half an addr' } })).toMatchObject({
      shareTitle: '',
      description: '',
      image: null,
      hidden: false,
    })
  })

  it.each([
    [{ _type: 'author', name: 'Ana', bio: 'Covers chips.\n\nLives by the sea.' }, 'Ana', 'Covers chips.'],
    [{ _type: 'section', title: 'Chips', description: 'All chips.' }, 'Chips', 'All chips.'],
    [{ _type: 'page', title: 'About' }, 'About', settings.description],
  ])('is made of other fields for %p', (document, shareTitle, description) => {
    expect(toFacts(document)).toMatchObject({ shareTitle, description })
  })

  it('is nothing for documents without a page', () => {
    expect(parseDraft({ _type: 'redirect' })).toBeUndefined()
    expect(parseDraft(null)).toBeUndefined()
  })
})
