import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { makeArticle, makeLiveUpdate, toReference } from '../../../tests/fixtures/documents.ts'
import { startPublication, type Publication } from '../../../tests/fixtures/start-publication.ts'
import { runQuery } from '../run-query.ts'
import { homeQuery, type Home } from './query.ts'

let publication: Publication

beforeAll(async () => {
  publication = await startPublication()
})

afterAll(() => publication.close())

async function getHome(): Promise<Home> {
  const { data } = await runQuery(publication.reader, homeQuery, {})
  return data
}

const toIds = (stories: { _id: string }[]) => stories.map(({ _id }) => _id)

describe('home query', () => {
  it('is empty, not broken, before the first story', async () => {
    expect(await getHome()).toEqual({ lead: null, latest: [], live: null, rails: [] })
  })

  it('leads with the newest story, then latest, live and rails, no story twice', async () => {
    const { put, asset } = publication
    const story = (number: number) =>
      makeArticle(`s${number}`, asset, {
        publishedAt: `2026-01-${String(number).padStart(2, '0')}T08:00:00Z`,
        section: toReference(number % 5 === 0 ? 'policy' : 'chips'),
      })
    await put(...Array.from({ length: 20 }, (_, index) => story(index + 1)))
    await put(makeArticle('live', asset, { kind: 'live', publishedAt: '2026-01-16T08:00:00Z' }))
    await put(
      ...[1, 2, 3, 4].map((hour) =>
        makeLiveUpdate(`u${hour}`, 'live', { publishedAt: `2026-01-16T0${hour}:00:00Z` }),
      ),
    )

    const { lead, latest, live, rails } = await getHome()
    expect(lead?._id).toBe('s20')
    expect(toIds(latest)).toEqual(['s19', 's18', 's17', 's16', 's15', 's14', 's13', 's12', 's11', 's10'])
    expect(live?._id).toBe('live')
    expect(live?.updates.map(({ anchor }) => anchor)).toEqual(['post-u4', 'post-u3', 'post-u2'])
    expect(rails.map(({ slug, accent, stories }) => [slug, accent, toIds(stories)])).toEqual([
      ['policy', 'cobalt', ['s5']],
      ['chips', 'teal', ['s9', 's8', 's7', 's6']],
    ])
  })
})
