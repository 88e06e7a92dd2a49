import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { makeArticle, toReference } from '../../../tests/fixtures/documents.ts'
import { startPublication, type Publication } from '../../../tests/fixtures/start-publication.ts'
import { runQuery } from '../run-query.ts'
import { tagQuery, tagsQuery } from './query.ts'

let publication: Publication

beforeAll(async () => {
  publication = await startPublication()
  await publication.put(makeArticle('one', publication.asset, { tags: [toReference('china', 'c')] }))
})

afterAll(() => publication.close())

describe('topic queries', () => {
  it('deliver a topic, with or without a description', async () => {
    const asml = await runQuery(publication.reader, tagQuery, { slug: 'asml' })
    expect(asml.data).toMatchObject({ href: '/topics/asml', description: 'Lithography.' })
    const china = await runQuery(publication.reader, tagQuery, { slug: 'china' })
    expect(china.data).toMatchObject({ description: null })
  })

  it('list topics by title', async () => {
    const { data } = await runQuery(publication.reader, tagsQuery, {})
    expect(data.map(({ slug, articleCount }) => [slug, articleCount])).toEqual([
      ['asml', 0],
      ['china', 1],
      ['nvidia', 0],
    ])
  })
})
