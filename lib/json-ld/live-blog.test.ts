import { describe, expect, it } from '@jest/globals'
import { storedImage, testSettings, toTestArticle } from '../../tests/fixtures/views.ts'
import { findJsonLdFaults } from '../../tests/setup/find-json-ld-faults.ts'
import { toStory } from './story.ts'
import { toJsonLdText } from './to-json-ld-text.ts'

const site = { siteUrl: 'https://site.test', settings: testSettings }

const toBlock = (text: string) => ({
  _type: 'block',
  _key: text,
  style: 'normal',
  markDefs: [],
  children: [{ _type: 'span', _key: 's', text, marks: [] }],
})

const toUpdate = (id: string, publishedAt: string, more: object = {}) => ({
  _id: id,
  headline: `Headline of ${id}`,
  publishedAt,
  editedAt: publishedAt,
  key: null,
  pinned: null,
  author: { name: 'Bo Lind', slug: 'bo-lind' },
  body: [toBlock(`First of ${id}.`), toBlock(`Second of ${id}.`)],
  ...more,
})

const updates = [
  toUpdate('pinned', '2026-01-28T12:30:00Z', { pinned: true }),
  toUpdate('late', '2026-01-28T15:00:00Z', {
    editedAt: '2026-01-28T15:20:00Z',
    body: [toBlock('Seen.'), { _type: 'image', _key: 'i', layout: 'body', ...storedImage }],
  }),
  toUpdate('scheduled', '2026-01-28T13:00:00+00:00', { editedAt: '2026-01-28T11:00:00Z' }),
]

const toData = (more: object = {}): Record<string, unknown> => {
  const article = toTestArticle({ kind: 'live', updates, updateCount: updates.length, ...more })
  return JSON.parse(toJsonLdText(toStory(article, site)))
}

describe('LiveBlogPosting', () => {
  it('is within the vocabulary of schema.org', async () => {
    expect(await findJsonLdFaults(toData())).toEqual([])
  })

  it('is the story and when its coverage began', () => {
    expect(toData()).toMatchObject({
      '@type': 'LiveBlogPosting',
      headline: 'Beijing lets H200 chips in',
      coverageStartTime: '2026-01-28T12:27:00Z',
      datePublished: '2026-01-28T12:27:00Z',
    })
  })

  it('does not end while it is live', () => {
    expect(toData({ liveEndedAt: null })).not.toHaveProperty('coverageEndTime')
  })

  it('ends once it is closed', () => {
    const liveEndedAt = '2026-01-28T18:00:00Z'
    expect(toData({ liveEndedAt })['coverageEndTime']).toBe(liveEndedAt)
  })

  it('tells updates newest first, each by its own address, headline, text and times', () => {
    const posts = toData()['liveBlogUpdate']
    expect(posts).toMatchObject([
      {
        '@type': 'BlogPosting',
        '@id': 'https://site.test/news/beijing-h200#post-late',
        url: 'https://site.test/news/beijing-h200#post-late',
        headline: 'Headline of late',
        articleBody: 'Seen.',
        datePublished: '2026-01-28T15:00:00Z',
        dateModified: '2026-01-28T15:20:00Z',
        author: { name: 'Bo Lind', url: 'https://site.test/authors/bo-lind' },
        image: [expect.any(String), expect.any(String), expect.any(String)],
      },
      { headline: 'Headline of scheduled', dateModified: '2026-01-28T13:00:00+00:00' },
      { headline: 'Headline of pinned', articleBody: 'First of pinned.\n\nSecond of pinned.' },
    ])
  })
})
