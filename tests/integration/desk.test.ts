import type { SanityClient } from '@sanity/client'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import sharp from 'sharp'
import { publishedTodayQuery, reviewedStoriesQuery } from '../../sanity/desk/chosen-stories.ts'
import type { DeskQuery } from '../../sanity/desk/desk-query.ts'
import {
  authorStoriesFilter,
  chosenStoriesFilter,
  inProgressFilter,
  liveStoriesFilter,
  liveStoryFilter,
  sectionStoriesFilter,
} from '../../sanity/desk/filters.ts'
import { checkContent, type HealthProgress } from '../../sanity/desk/health/check-content.ts'
import { toPathText } from '../../sanity/desk/health/field-path.ts'
import { getLastEditor } from '../../sanity/desk/overview/last-editor.ts'
import { nameQuery } from '../../sanity/desk/observe-name.ts'
import { deskQuery, publishedQuery } from '../../sanity/desk/overview/overview-query.ts'
import { versionsQuery } from '../../sanity/desk/scheduled/scheduled-query.ts'
import { toDayRange } from '../../sanity/desk/time/day-range.ts'
import {
  makeArticle,
  makeAuthor,
  makeBlock,
  makeCategory,
  makeLiveUpdate,
  makePage,
  makeSection,
  makeTag,
  toReference,
} from '../fixtures/documents.ts'
import { startLake, type StartedLake } from '../setup/start-lake.ts'

const NOW = new Date('2026-11-23T20:00:00Z')
const day = toDayRange(NOW, 'Asia/Shanghai')

let lake: StartedLake
let editor: SanityClient
let asset: string

const toReview = (id: string, state: string, requestedAt: string) => ({
  _id: `drafts.review.${id}`,
  _type: 'reviewRequest',
  story: { ...toReference(id), _weak: true },
  requestedBy: 'u1',
  requestedAt,
  note: 'Please look.',
  state,
})

async function put(documents: ({ _id: string; _type: string } & Record<string, unknown>)[]): Promise<void> {
  const transaction = editor.transaction()
  for (const document of documents) transaction.createOrReplace(document)
  await transaction.commit()
}

beforeAll(async () => {
  lake = await startLake({ services: { clock: () => NOW } })
  editor = lake.client({ role: 'editor' })
  const picture = sharp({ create: { width: 120, height: 80, channels: 3, background: '#345' } })
  const uploaded = await editor.assets.upload('image', await picture.png().toBuffer(), { filename: 'a.png' })
  asset = uploaded._id
  await put([
    makeSection('chips'),
    makeSection('policy'),
    makeCategory('fabs', 'chips'),
    makeTag('nvidia'),
    makeAuthor('ana', asset),
    makeAuthor('ben', asset),
  ])
  const live = { kind: 'live', publishedAt: '2026-11-22T10:00:00Z' }
  await put([
    makeArticle('old', asset),
    makeArticle('yesterday', asset, { publishedAt: '2026-11-23T15:59:59Z' }),
    makeArticle('today', asset, { publishedAt: '2026-11-23T16:00:00Z' }),
    makeArticle('embargo', asset, { publishedAt: '2026-11-23T21:00:00Z', section: toReference('policy') }),
    makeArticle('live', asset, live),
    { ...makeArticle('old', asset, { title: 'Old, changed' }), _id: 'drafts.old' },
    { ...makeArticle('fresh', asset, { authors: [toReference('ben', 'b')] }), _id: 'drafts.fresh' },
    { ...makeArticle('dawn', asset, { publishedAt: '2026-11-23T16:30:00Z' }), _id: 'drafts.dawn' },
    makeLiveUpdate('u1', 'live', { publishedAt: '2026-11-22T11:00:00Z' }),
    { ...makeLiveUpdate('u2', 'live', { publishedAt: '2026-11-22T12:00:00Z' }), _id: 'drafts.u2' },
    toReview('fresh', 'requested', '2026-11-23T10:00:00Z'),
    toReview('old', 'requested', '2026-11-23T09:00:00Z'),
    toReview('dawn', 'returned', '2026-11-23T08:00:00Z'),
    { ...makeArticle('old', asset), _id: 'versions.r1.old' },
  ])
})

afterAll(() => lake.close())

const ask = <Schema extends DeskQuery['schema']>(
  query: DeskQuery<Schema>,
  params: Record<string, unknown> = {},
) =>
  editor
    .fetch<unknown>(query.groq, params, { perspective: query.perspective })
    .then((answer) => query.schema.parse(answer))

/** As Studio's lists ask: in the perspective of drafts. */
const list = (filter: string, params: Record<string, unknown> = {}) =>
  editor.fetch<string[]>(`*[${filter}] | order(_id) ._id`, params, { perspective: 'drafts' })

/** As Studio's lists listen: to documents as they are stored. */
const hear = (filter: string, params: Record<string, unknown> = {}) =>
  editor.fetch<string[]>(`*[${filter}] | order(_id) ._id`, params, { perspective: 'raw' })

describe('filters of the lists', () => {
  it('show every draft in progress, and hear of it', async () => {
    expect(await list(inProgressFilter)).toEqual(['dawn', 'fresh', 'old', 'u2'])
    expect(await hear(inProgressFilter)).toEqual(['drafts.dawn', 'drafts.fresh', 'drafts.old', 'drafts.u2'])
  })

  it('show chosen stories', async () => {
    expect(await list(chosenStoriesFilter, { ids: ['old', 'u2', 'nobody'] })).toEqual(['old', 'u2'])
    expect(await list(chosenStoriesFilter, { ids: [] })).toEqual([])
  })

  it('show the stories of a section and of an author, drafts included', async () => {
    expect(await list(sectionStoriesFilter, { section: 'policy' })).toEqual(['embargo'])
    expect(await list(authorStoriesFilter, { author: 'ben' })).toEqual(['fresh'])
  })

  it('show live stories, and one of them with its updates, and hear of a draft of each', async () => {
    expect(await list(liveStoriesFilter)).toEqual(['live'])
    const params = { story: 'live', draft: 'drafts.live' }
    expect(await list(liveStoryFilter, params)).toEqual(['live', 'u1', 'u2'])
    expect(await hear(liveStoryFilter, params)).toEqual(['drafts.u2', 'live', 'u1'])
  })
})

describe('stories chosen by something else', () => {
  it('wait for review in the order they were asked about, those sent back do not', async () => {
    expect(await ask(reviewedStoriesQuery)).toEqual(['old', 'fresh'])
  })

  it('were published since midnight where the editor is; no drafts, nothing under embargo', async () => {
    expect(await ask(publishedTodayQuery, { start: day.start })).toEqual(['today'])
  })

  it('call a list after its section or author', async () => {
    expect(await ask(nameQuery, { id: 'chips' })).toBe('chips')
    expect(await ask(nameQuery, { id: 'ana' })).toBe('ana')
    expect(await ask(nameQuery, { id: 'nothing' })).toBeNull()
  })
})

describe('the overview', () => {
  it('counts and shows what is written, waits and runs live', async () => {
    const { inProgress, inReview, live } = await ask(deskQuery)
    expect(inProgress.count).toBe(4)
    expect(inProgress.items).toContainEqual(
      expect.objectContaining({ _id: 'old', title: 'Old, changed', section: 'chips', category: 'fabs' }),
    )
    expect(inProgress.items).toContainEqual(
      expect.objectContaining({ _id: 'u2', title: 'Update u2', section: 'live' }),
    )
    expect(inReview).toMatchObject({
      count: 2,
      items: [
        { _id: 'old', _type: 'article', title: 'Old, changed', requestedBy: 'u1', note: 'Please look.' },
        { _id: 'fresh', title: 'fresh' },
      ],
    })
    expect(live).toMatchObject({
      count: 1,
      items: [{ _id: 'live', updates: 2, latest: { headline: 'Update u2' } }],
    })
  })

  it('tells what is published today and what is under embargo', async () => {
    const { today, embargoed } = await ask(publishedQuery, { start: day.start })
    expect(today).toMatchObject({ count: 1, items: [{ _id: 'today' }] })
    expect(embargoed).toMatchObject({ count: 1, items: [{ _id: 'embargo', section: 'policy' }] })
  })

  it('shows no more than five of anything', async () => {
    const many = Array.from({ length: 7 }, (_, n) => ({
      ...makeArticle(`m${n}`, asset),
      _id: `drafts.m${n}`,
    }))
    await put(many)
    const { inProgress } = await ask(deskQuery)
    await editor.delete({ query: '*[_id in path("drafts.m*")]' })
    expect(inProgress.count).toBe(11)
    expect(inProgress.items).toHaveLength(5)
  })

  it('knows who wrote last', async () => {
    const administrator = lake.client({ role: 'administrator' })
    const me = await administrator.request<{ id: string }>({ url: '/users/me' })
    await administrator.patch('drafts.fresh').set({ dateline: 'Berlin' }).commit()
    expect(await getLastEditor(editor, 'drafts.fresh')).toBe(me.id)
    expect(await getLastEditor(editor, 'drafts.nobody')).toBeNull()
  })

  it('knows the documents of releases', async () => {
    expect(await ask(versionsQuery, { releases: ['r1'] })).toEqual([
      { _id: 'versions.r1.old', _type: 'article', title: 'old', takesAway: false },
    ])
    expect(await ask(versionsQuery, { releases: ['r2'] })).toEqual([])
  })
})

async function examine(perspective: 'published' | 'drafts'): Promise<HealthProgress> {
  let told: HealthProgress = { checked: 0, total: 0, sick: [] }
  await checkContent({
    ask: (groq, params) => editor.fetch<unknown>(groq, params, { perspective }),
    signal: new AbortController().signal,
    onProgress: (progress) => (told = progress),
  })
  return told
}

const toLines = ({ sick }: HealthProgress) =>
  sick
    .flatMap(({ id, findings }) =>
      findings.map(({ path, problem }) => `${id} ${toPathText(path)} ${problem}`),
    )
    .sort()

describe('the health of the content', () => {
  it('finds nothing wrong with what is right, and looks at everything', async () => {
    const told = await examine('published')
    expect(toLines(told)).toEqual([])
    expect(told).toMatchObject({ checked: 12, total: 12 })
  })

  it('finds what breaks pages, by the site’s own schemas, and what no schema can tell', async () => {
    const body = [
      makeBlock('Fine.'),
      { _type: 'hologram', _key: 'h' },
      { _type: 'image', _key: 'i', asset: toReference(asset) },
    ]
    await put([
      makeArticle('sick', asset, { title: '', kind: 'gossip', section: null, body }),
      makeArticle('twin', asset, { slug: { _type: 'slug', current: 'old' } }),
      makeArticle('moved', asset, { previousSlugs: ['live'] }),
      makeTag('nameless', { title: undefined }),
      makePage('chips-page', { slug: { _type: 'slug', current: 'chips' } }),
      { _id: 'loop', _type: 'redirect', from: '/a', to: 'nowhere', permanent: true },
    ])
    const lines = toLines(await examine('published'))
    expect(lines).toEqual([
      'chips slug is also the slug of “chips-page”: readers reach only one of the two',
      'chips-page slug is also the slug of “chips”: readers reach only one of the two',
      'live slug was once the slug of “moved”, and old links to that now lead here',
      'loop to must be a path of the site or a whole address',
      'nameless title is missing',
      'old slug is also the slug of “twin”: readers reach only one of the two',
      'sick body[_key=="h"]._type is of a kind that the site cannot show',
      'sick body[_key=="i"].alt is missing',
      'sick kind is none of these: news, analysis, opinion, review, explainer, live',
      'sick section is missing',
      'sick title is empty',
      'twin slug is also the slug of “old”: readers reach only one of the two',
    ])
  })

  it('looks at drafts when it is told to', async () => {
    await put([
      { ...makeArticle('unready', asset, { cover: null }), _id: 'drafts.unready' },
      makeArticle('early', asset, { related: [{ ...toReference('unready', 'r'), _weak: true }] }),
    ])
    const inDrafts = toLines(await examine('drafts'))
    expect(inDrafts).toContain('unready cover is missing')
    expect(inDrafts.filter((line) => line.startsWith('early'))).toEqual([])
    const published = toLines(await examine('published'))
    expect(published.filter((line) => line.startsWith('unready'))).toEqual([])
    expect(published).toContain('early related[_key=="r"] leads to something that is gone or not published')
  })

  it('stops when it is told to', async () => {
    const controller = new AbortController()
    let asked = 0
    const check = checkContent({
      ask: (groq, params) => {
        asked += 1
        if (asked === 3) controller.abort()
        return editor.fetch<unknown>(groq, params, { signal: controller.signal })
      },
      signal: controller.signal,
      onProgress: () => undefined,
    })
    await expect(check).rejects.toThrow('aborted')
    expect(asked).toBeLessThan(12)
  })
})
