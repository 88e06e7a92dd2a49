import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { startPublication, type Publication } from '../../../tests/fixtures/start-publication.ts'
import { runQuery } from '../run-query.ts'
import { authorQuery, authorsQuery } from './query.ts'

let publication: Publication

beforeAll(async () => {
  publication = await startPublication()
})

afterAll(() => publication.close())

describe('author queries', () => {
  it('deliver an author in person', async () => {
    const { data } = await runQuery(publication.reader, authorQuery, { slug: 'ben' })
    expect(data).toMatchObject({
      _id: 'ben',
      name: 'ben',
      href: '/authors/ben',
      role: 'Reporter',
      bio: ['Covers chips.', 'Lives by the sea.'],
      picture: { alt: 'Portrait of ben', width: 120 },
      links: [{ label: 'Mail', url: 'mailto:b@example.com' }],
    })
  })

  it('list authors by name', async () => {
    const { data } = await runQuery(publication.reader, authorsQuery, {})
    expect(data.map(({ slug, links }) => [slug, links.length])).toEqual([
      ['ana', 0],
      ['ben', 1],
    ])
  })
})
