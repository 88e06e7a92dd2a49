import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { makeArticle, makeLiveUpdate } from '../../../tests/fixtures/documents.ts'
import { startPublication, type Publication } from '../../../tests/fixtures/start-publication.ts'
import { articleGroq, articleQuery } from '../article/query.ts'
import { homeQuery } from '../home/query.ts'
import { runQuery } from '../run-query.ts'
import { published } from '../view.ts'
import { toLiveVersion } from './live-version.ts'
import { updateIdsQuery, updatePageQuery } from './query.ts'
import { toUpdatePage, toUpdateRange, UPDATES_PER_PAGE } from './update-pages.ts'

let publication: Publication

const FUTURE = '2999-01-10T11:00:00Z'
const long = Array.from({ length: 2 * UPDATES_PER_PAGE + 1 }, (_, index) => `l${index}`)
const toMinute = (minute: number) => new Date(Date.UTC(2026, 0, 10, 12, minute)).toISOString()

beforeAll(async () => {
  publication = await startPublication()
  const { put, asset } = publication
  await put(
    makeArticle('live', asset, { kind: 'live' }),
    makeArticle('other', asset, { kind: 'live', publishedAt: '2026-01-09T08:00:00Z' }),
    makeArticle('long', asset, { kind: 'live', publishedAt: '2026-01-08T08:00:00Z' }),
  )
  await put(
    makeLiveUpdate('u1', 'live', { publishedAt: '2026-01-10T09:00:00Z', key: true }),
    makeLiveUpdate('u2', 'live', { publishedAt: '2026-01-10T10:00:00Z' }),
    makeLiveUpdate('u3', 'live', { publishedAt: '2026-01-10T11:00:00Z', key: true }),
    makeLiveUpdate('u4', 'live', { publishedAt: FUTURE, key: true }),
    makeLiveUpdate('x1', 'other'),
  )
  await put(...long.map((id, index) => makeLiveUpdate(id, 'long', { publishedAt: toMinute(index) })))
})

afterAll(() => publication.close())

async function getStory(slug: string, view = published) {
  const { data } = await runQuery(publication.reader, articleQuery, { slug }, view)
  if (!data) throw new Error(`No story ${slug}`)
  return data
}

const toIds = (list: { _id: string }[]) => list.map(({ _id }) => _id)

describe('updates of a live story', () => {
  it('are that story’s alone, newest first, none from the future', async () => {
    const { updates, updateCount, keyEvents } = await getStory('live')
    expect(toIds(updates)).toEqual(['u3', 'u2', 'u1'])
    expect(updateCount).toBe(3)
    expect(toIds(keyEvents)).toEqual(['u3', 'u1'])
  })

  it('fill pages, each of them on one, which the list of ids tells', async () => {
    expect(articleGroq).toContain(`[0...${UPDATES_PER_PAGE}]`)
    await publication.put(
      makeLiveUpdate('l0', 'long', { publishedAt: toMinute(0), pinned: true, headline: 'Pinned' }),
    )
    const ids = (await runQuery(publication.reader, updateIdsQuery, { slug: 'long' })).data ?? []
    expect(ids).toEqual(['l0', ...long.slice(1).toReversed()])
    const pages = await Promise.all(
      [1, 2, 3].map((page) =>
        runQuery(publication.reader, updatePageQuery, { slug: 'long', ...toUpdateRange(page) }),
      ),
    )
    expect(pages.flatMap(({ data }) => toIds(data?.updates ?? []))).toEqual(ids)
    expect(pages[2]?.data).toMatchObject({ title: 'long', href: '/news/long', updateCount: long.length })
    expect(toIds((await getStory('long')).updates)).toEqual(toIds(pages[0]?.data?.updates ?? []))
    expect(ids.map((_, position) => toUpdatePage(position))).toEqual(
      pages.flatMap(({ data }, index) => (data?.updates ?? []).map(() => index + 1)),
    )
  })

  it('are none of a story that does not exist', async () => {
    const { data } = await runQuery(publication.reader, updatePageQuery, { slug: 'no', ...toUpdateRange(2) })
    expect(data).toBeNull()
    expect((await runQuery(publication.reader, updateIdsQuery, { slug: 'no' })).data).toBeNull()
  })
})

describe('a live story', () => {
  it('is another version after each change that readers must be shown, and no other', async () => {
    const { put, asset } = publication
    const first = toLiveVersion(await getStory('other'))
    await put(makeLiveUpdate('later', 'other', { publishedAt: FUTURE }))
    expect(toLiveVersion(await getStory('other'))).toBe(first)
    const changes = [
      makeLiveUpdate('x2', 'other'),
      makeLiveUpdate('x2', 'other', { headline: 'Corrected' }),
      makeLiveUpdate('x1', 'other', { key: true }),
      makeArticle('other', asset, {
        kind: 'live',
        publishedAt: '2026-01-09T08:00:00Z',
        liveEndedAt: '2026-01-10T20:00:00Z',
      }),
    ]
    const versions = [first]
    for (const change of changes) {
      await put(change)
      versions.push(toLiveVersion(await getStory('other')))
    }
    expect(new Set(versions).size).toBe(versions.length)
  })

  it('has ended once its end has come, and is on the front page until then', async () => {
    const { put, reader, asset } = publication
    const end = (liveEndedAt: string | null) => put(makeArticle('live', asset, { kind: 'live', liveEndedAt }))
    const getLive = async () => (await runQuery(reader, homeQuery, {})).data.live?._id
    expect((await getStory('live')).liveEndedAt).toBeNull()
    await end(FUTURE)
    expect((await getStory('live')).liveEndedAt).toBeNull()
    expect(await getLive()).toBe('live')
    expect((await getStory('live', { ...published, asOf: '2999-02-01T00:00:00Z' })).liveEndedAt).toBe(FUTURE)
    await end('2026-01-10T12:00:00Z')
    expect((await getStory('live')).liveEndedAt).toBe('2026-01-10T12:00:00Z')
    expect(await getLive()).toBe('long')
    await put(makeArticle('live', asset, { kind: 'news', liveEndedAt: '2026-01-10T12:00:00Z' }))
    expect((await getStory('live')).liveEndedAt).toBeNull()
  })
})
