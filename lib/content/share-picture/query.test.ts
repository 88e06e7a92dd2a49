import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { makeArticle, makeImage } from '../../../tests/fixtures/documents.ts'
import { startPublication, type Publication } from '../../../tests/fixtures/start-publication.ts'
import { toStoryPicture } from '../../share-picture/facts.ts'
import { toPictureFile } from '../../share-picture/picture-path.ts'
import { articleQuery } from '../article/query.ts'
import { runQuery } from '../run-query.ts'
import { sharePictureQuery } from './query.ts'

let publication: Publication

beforeAll(async () => {
  publication = await startPublication()
})

afterAll(() => publication.close())

const getPictured = async (slug: string) =>
  (await runQuery(publication.reader, sharePictureQuery, { slug })).data

describe('share-picture query', () => {
  it('draws the same picture that the story’s page names', async () => {
    const { put, asset, reader } = publication
    const hotspot = { _type: 'sanity.imageHotspot', x: 0.25, y: 0.5, width: 0.1, height: 0.2 }
    await put(makeArticle('whole', asset, { cover: makeImage(asset, { hotspot }) }))
    const { data: article } = await runQuery(reader, articleQuery, { slug: 'whole' })
    const pictured = await getPictured('whole')
    if (!article || !pictured) throw new Error('no story')
    expect(toPictureFile(toStoryPicture(pictured, 'Dateline'))).toBe(
      toPictureFile(toStoryPicture(article, 'Dateline')),
    )
  })

  it('does without a cover', async () => {
    const { put, asset } = publication
    await put(
      makeArticle('bare', asset, { cover: undefined }),
      makeArticle('empty', asset, { cover: { _type: 'image', alt: 'Nothing yet' } }),
    )
    expect(await getPictured('bare')).toMatchObject({ title: 'bare', cover: null })
    expect(await getPictured('empty')).toMatchObject({ cover: null })
  })

  it('shows nothing of what is not out', async () => {
    const { put, asset } = publication
    await put(
      makeArticle('drafts.young', asset),
      makeArticle('embargoed', asset, { publishedAt: '2999-01-01T00:00:00Z' }),
    )
    expect(await getPictured('drafts.young')).toBeNull()
    expect(await getPictured('embargoed')).toBeNull()
    expect(await getPictured('nowhere')).toBeNull()
  })
})
