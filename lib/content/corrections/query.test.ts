import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'
import { makeArticle } from '../../../tests/fixtures/documents.ts'
import { startPublication, type Publication } from '../../../tests/fixtures/start-publication.ts'
import { runQuery } from '../run-query.ts'
import { correctionsQuery } from './query.ts'

let publication: Publication

beforeAll(async () => {
  publication = await startPublication()
})

afterAll(() => publication.close())

const correct = (key: string, day: number, more: object = {}) => ({
  _type: 'correction',
  _key: key,
  text: `Correction ${key}.`,
  date: `2026-02-0${day}T09:00:00Z`,
  ...more,
})

const getLog = async (start = 0, end = 12) => {
  const { data } = await runQuery(publication.reader, correctionsQuery, { start, end })
  return data
}

describe('corrections query', () => {
  it('lists every correction with its story, newest first, page by page', async () => {
    const { put, asset } = publication
    await put(
      makeArticle('right', asset),
      makeArticle('wrong', asset, { corrections: [correct('a', 1), correct('b', 5)] }),
      makeArticle('wrong-too', asset, { corrections: [correct('c', 3)] }),
      makeArticle('embargoed', asset, {
        publishedAt: '2999-01-01T00:00:00Z',
        corrections: [correct('d', 9)],
      }),
    )
    const { items, total } = await getLog()
    expect(total).toBe(3)
    expect(items).toMatchObject([
      { text: 'Correction b.', story: { title: 'wrong', href: '/news/wrong', section: { href: '/chips' } } },
      { text: 'Correction c.', story: { href: '/news/wrong-too' } },
      { text: 'Correction a.', date: '2026-02-01T09:00:00Z' },
    ])
    const second = await getLog(2, 4)
    expect(second.items.map(({ text }) => text)).toEqual(['Correction a.'])
  })

  it('loses one without a text, not the page', async () => {
    const warn = jest.spyOn(console, 'warn').mockImplementation(() => undefined)
    const { put, asset } = publication
    await put(makeArticle('empty', asset, { corrections: [correct('e', 8, { text: undefined })] }))
    const { items } = await getLog()
    expect(items).toHaveLength(3)
    expect(warn).toHaveBeenCalledTimes(1)
    warn.mockRestore()
  })
})
