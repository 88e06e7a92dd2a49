import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { makeArticle } from '../../../tests/fixtures/documents.ts'
import { startPublication, type Publication } from '../../../tests/fixtures/start-publication.ts'
import { runQuery } from '../run-query.ts'
import { categoriesQuery, categoryQuery } from './query.ts'

let publication: Publication

beforeAll(async () => {
  publication = await startPublication()
  await publication.put(makeArticle('one', publication.asset))
})

afterAll(() => publication.close())

describe('category queries', () => {
  it('deliver a category with its section', async () => {
    const { data } = await runQuery(publication.reader, categoryQuery, { slug: 'fabs' })
    expect(data).toMatchObject({
      _id: 'fabs',
      title: 'fabs',
      href: '/tech/fabs',
      description: 'All of fabs',
      section: { title: 'chips', href: '/chips', accent: 'teal' },
    })
  })

  it('list categories by title', async () => {
    const { data } = await runQuery(publication.reader, categoriesQuery, {})
    expect(data.map(({ slug, articleCount }) => [slug, articleCount])).toEqual([
      ['design', 0],
      ['export-rules', 0],
      ['fabs', 1],
    ])
  })
})
