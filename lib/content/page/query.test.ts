import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { makePage } from '../../../tests/fixtures/documents.ts'
import { startPublication, type Publication } from '../../../tests/fixtures/start-publication.ts'
import { runQuery } from '../run-query.ts'
import { pageQuery, pageSlugsQuery } from './query.ts'

let publication: Publication

beforeAll(async () => {
  publication = await startPublication()
  await publication.put(makePage('corrections'))
})

afterAll(() => publication.close())

describe('page queries', () => {
  it('deliver a page with its body', async () => {
    const { data } = await runQuery(publication.reader, pageQuery, { slug: 'corrections' })
    expect(data).toMatchObject({ title: 'corrections', href: '/corrections', body: [{ _type: 'block' }] })
    expect(Date.parse(data?.editedAt ?? '')).not.toBeNaN()
  })

  it('list the slugs of all pages', async () => {
    const { data } = await runQuery(publication.reader, pageSlugsQuery, {})
    expect(data).toEqual(['corrections'])
  })
})
