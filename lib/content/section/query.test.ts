import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { makeArticle, toReference } from '../../../tests/fixtures/documents.ts'
import { startPublication, type Publication } from '../../../tests/fixtures/start-publication.ts'
import { runQuery } from '../run-query.ts'
import { sectionQuery, sectionsQuery } from './query.ts'

let publication: Publication

beforeAll(async () => {
  publication = await startPublication()
  const { put, asset } = publication
  await put(
    makeArticle('one', asset),
    makeArticle('two', asset),
    makeArticle('three', asset, { section: toReference('policy') }),
    makeArticle('future', asset, { publishedAt: '2999-01-01T00:00:00Z' }),
  )
})

afterAll(() => publication.close())

describe('section queries', () => {
  it('deliver a section with its categories', async () => {
    const { data } = await runQuery(publication.reader, sectionQuery, { slug: 'chips' })
    expect(data).toMatchObject({
      title: 'chips',
      href: '/chips',
      description: 'All of chips',
      accent: 'teal',
      categories: [
        { title: 'design', href: '/tech/design' },
        { title: 'fabs', href: '/tech/fabs' },
      ],
    })
  })

  it('list sections in the editors’ order', async () => {
    const { data } = await runQuery(publication.reader, sectionsQuery, {})
    expect(data.map(({ slug, articleCount }) => [slug, articleCount])).toEqual([
      ['policy', 1],
      ['chips', 2],
    ])
  })

  it('answer null for a slug that is none', async () => {
    const { data } = await runQuery(publication.reader, sectionQuery, { slug: 'fabs' })
    expect(data).toBeNull()
  })
})
