import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { SanityClient } from '@sanity/client'
import { makeArticle, makeLiveUpdate, toReference } from '../../../tests/fixtures/documents.ts'
import { startPublication, type Publication } from '../../../tests/fixtures/start-publication.ts'
import { ContentError } from '../content-error.ts'
import { runQuery } from '../run-query.ts'
import { sharedArticleQuery } from './query.ts'

let publication: Publication
let previewer: SanityClient

beforeAll(async () => {
  publication = await startPublication()
  previewer = publication.previewer
})

afterAll(() => publication.close())

const getShared = async (id: string) => {
  const view = { perspective: ['drafts'], asOf: null, marked: false }
  const { data } = await runQuery(previewer, sharedArticleQuery, { id }, view)
  return data
}

describe('the query of a shared story', () => {
  it('shows the draft, before it has an address or a date', async () => {
    const { put, asset } = publication
    const fields = { slug: undefined, publishedAt: undefined, title: 'Nobody has seen this' }
    await put(makeArticle('drafts.young', asset, fields))
    expect(await getShared('young')).toMatchObject({
      title: 'Nobody has seen this',
      slug: 'young',
      updates: [],
    })
  })

  it('shows nothing else that is not published', async () => {
    const { put, asset } = publication
    const canary = { title: 'Canary' }
    await put(
      makeArticle('drafts.shared', asset, {
        kind: 'live',
        tags: [toReference('nvidia', 't')],
        related: [toReference('picked', 'p'), toReference('embargoed', 'e')],
      }),
      makeArticle('picked', asset, { title: 'Picked by hand' }),
      makeArticle('embargoed', asset, { ...canary, publishedAt: '2999-01-01T00:00:00Z' }),
      makeArticle('drafts.near', asset, { ...canary, tags: [toReference('nvidia', 't')] }),
      makeLiveUpdate('drafts.update', 'shared', {
        headline: 'Canary',
        article: { ...toReference('shared'), _weak: true },
      }),
    )
    const story = await getShared('shared')
    expect(story?.related.map(({ title }) => title)).toEqual(['Picked by hand'])
    expect(JSON.stringify(story)).not.toContain('Canary')
  })

  it('says of half a draft that it is none yet, and of nothing that it is nothing', async () => {
    await publication.put({ _id: 'drafts.half', _type: 'article', title: 'Half' })
    await expect(getShared('half')).rejects.toThrow(ContentError)
    expect(await getShared('never-there')).toBeNull()
    expect(await getShared('nvidia')).toBeNull()
  })
})
