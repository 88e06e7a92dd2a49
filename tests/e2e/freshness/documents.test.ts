import { beforeAll, describe, expect, it } from '@jest/globals'
import { parseRssFeed } from 'feedsmith'
import { startHub, type Hub } from '../../setup/start-hub.ts'
import { until } from '../newsroom/until.ts'
import { startFreshSite, type FreshSite } from './start-fresh-site.ts'

const model = 'china-approves-nvidia-h200-imports'
const id = 'fresh-document'
const slug = 'a-story-made-for-programs'
const address = `/news/${slug}`
const files = ['feed.xml', 'atom.xml', 'feed.json']

/** Each document is asked for once after each change: what the first program sees is what counts. */
describe('feeds, sitemaps and Markdown after a change', () => {
  let site: FreshSite
  let hub: Hub
  let story: Record<string, unknown>
  let feeds: string[]
  let authors: string[]

  const toSlug = (current: string) => ({ _type: 'slug', current })
  const write = (fields: Record<string, unknown>) => () =>
    site.client.createOrReplace({ ...story, _id: id, _type: 'article', ...fields })
  const seeAll = (addresses: string[]) => Promise.all(addresses.map((one) => site.see(one)))
  /** Which of the documents have this in them. */
  const findWith = async (addresses: string[], text: string) => {
    const seen = await seeAll(addresses)
    return addresses.filter((_, index) => seen[index]?.status === 200 && seen[index]?.html.includes(text))
  }
  const lists = () => [...feeds, '/llms.txt', '/news-sitemap.xml']
  const sitemap = '/sitemaps/stories-1.xml'

  beforeAll(async () => {
    hub = await startHub()
    hub.answers.push(503)
    site = await startFreshSite('documents', {
      WEBSUB_HUB_URL: hub.url,
      SECURITY_CONTACT: 'mailto:security@example.com',
    })
    const found = await site.client.fetch(
      '*[_type == "article" && slug.current == $model][0]{..., "slugs": authors[]->slug.current}',
      { model },
    )
    const { _rev, _createdAt, _updatedAt, _id, slugs, ...fields } = found
    authors = slugs
    feeds = ['', '/tech-news', ...authors.map((one) => `/authors/${one}`)].flatMap((page) =>
      files.map((file) => `${page}/${file}`),
    )
    story = { ...fields, title: 'Fresh Title', slug: toSlug(slug), publishedAt: new Date().toISOString() }
    await seeAll([...lists(), sitemap, `/news/${model}.md`])
  })

  it('they tell of a published story', async () => {
    expect(await findWith(lists(), 'Fresh Title')).toEqual([])
    expect((await site.see(`${address}.md`)).status).toBe(404)
    await site.change(write({}))
    expect(await findWith([...lists(), `${address}.md`], 'Fresh Title')).toEqual([
      ...lists(),
      `${address}.md`,
    ])
    expect((await site.see(sitemap)).html).toContain(`<loc>${site.siteUrl}${address}</loc>`)
  })

  it('the hub hears of the feeds that the story is in, and of no other, though it failed at first', async () => {
    await until(async () => hub.told.length > feeds.length, 20)
    const topics = new Set(hub.told.map(({ form }) => form.get('hub.url')))
    expect([...topics].sort()).toEqual(feeds.map((feed) => `${site.siteUrl}${feed}`).sort())
    const health = await (await fetch(`${site.siteUrl}/api/health`)).json()
    expect(health.websub).toMatchObject({
      state: 'idle',
      queued: 0,
      announced: feeds.length,
      lastError: { message: expect.stringContaining('503') },
    })
    const { headers } = await site.see('/feed.xml')
    expect(headers.get('link')).toBe(`<${hub.url}>; rel="hub", <${site.siteUrl}/feed.xml>; rel="self"`)
  })

  it('they have a new title, and not the old one', async () => {
    await site.change(write({ title: 'Fresher Title' }))
    expect(await findWith([...lists(), `${address}.md`], 'Fresher Title')).toEqual([
      ...lists(),
      `${address}.md`,
    ])
    expect(await findWith([...lists(), `${address}.md`], 'Fresh Title')).toEqual([])
  })

  it('they follow a story to its new address, and feeds know it for the same', async () => {
    const toGuid = async () =>
      parseRssFeed((await site.see('/feed.xml')).html).items?.find(({ title }) => title === 'Fresher Title')
        ?.guid
    const before = await toGuid()
    const moved = `${address}-moved`
    await site.change(write({ title: 'Fresher Title', slug: toSlug(`${slug}-moved`), previousSlugs: [slug] }))
    const old = await site.see(`${address}.md`)
    expect([old.status, old.location]).toEqual([308, `${moved}.md`])
    expect(await findWith([...lists(), sitemap], moved)).toEqual([...lists(), sitemap])
    expect((await site.see(sitemap)).html).not.toContain(`<loc>${site.siteUrl}${address}</loc>`)
    expect(before).toEqual({ value: id, isPermaLink: false })
    expect(await toGuid()).toEqual(before)
    await site.change(write({ title: 'Fresher Title' }))
  })

  it('search engines are told of no story that its editors hide, or that is at home elsewhere', async () => {
    for (const seo of [{ noindex: true }, { canonical: 'https://other.example/story' }]) {
      await site.change(write({ title: 'Fresher Title', seo: { _type: 'seo', ...seo } }))
      expect(await findWith([sitemap, '/news-sitemap.xml'], address)).toEqual([])
      expect(await findWith(['/feed.xml'], address)).toEqual(['/feed.xml'])
    }
    await site.change(write({ title: 'Fresher Title' }))
  })

  it('they change, by their own account, when a story goes', async () => {
    const { headers } = await site.see('/feed.xml')
    const known = { 'If-Modified-Since': headers.get('last-modified') ?? '' }
    expect((await site.see('/feed.xml', { headers: known })).status).toBe(304)
    await site.change(() =>
      site.client
        .transaction()
        .delete(id)
        .createOrReplace({
          _id: `retraction-${id}`,
          _type: 'retraction',
          story: { _type: 'reference', _ref: id, _weak: true },
          paths: [address],
          reason: 'It was made for programs.',
          retractedAt: '2026-02-03T09:05:00Z',
        })
        .commit(),
    )
    for (let count = 0; count < 2; count += 1)
      expect((await site.see('/feed.xml', { headers: known })).status).toBe(200)
    expect(await findWith([...lists(), sitemap], address)).toEqual([])
    expect((await site.see(`${address}.md`)).status).toBe(410)
  })

  it('there is no Markdown of what was unpublished', async () => {
    await site.change(write({}))
    expect((await site.see(`${address}.md`)).status).toBe(200)
    await site.change(() => site.client.transaction().delete(id).delete(`retraction-${id}`).commit())
    expect((await site.see(`${address}.md`)).status).toBe(404)
  })

  it('the contact is named, for half a year', async () => {
    const { html } = await site.see('/.well-known/security.txt')
    const fields = new Map(
      html
        .trim()
        .split('\n')
        .map((line) => [line.split(': ')[0], line.replace(/^[^:]*: /, '')]),
    )
    expect(fields.get('Contact')).toBe('mailto:security@example.com')
    expect(fields.get('Canonical')).toBe(`${site.siteUrl}/.well-known/security.txt`)
    const days = (Date.parse(fields.get('Expires') ?? '') - Date.now()) / 86_400_000
    expect(days).toBeGreaterThan(30)
    expect(days).toBeLessThan(365)
  })

  it('they are there while the lake is not, and what never was is not made up', async () => {
    await site.change(() => site.client.patch('siteSettings').set({ name: 'Before The Outage' }).commit())
    const known = [...lists(), sitemap, '/sitemap.xml', '/robots.txt', `/news/${model}.md`]
    await seeAll(known)
    await site.change(() => site.client.patch('siteSettings').set({ name: 'Unseen' }).commit())
    await site.stopLake()
    const [seen, tags] = [await seeAll(known), await seeAll(known)]
    expect(known.filter((_, index) => seen[index]?.status !== 200)).toEqual([])
    expect(tags.map(({ headers }) => headers.get('etag'))).not.toContain(null)
    const feed = await site.see('/feed.xml')
    expect(feed.html).toContain('Before The Outage')
    expect(feed.headers.get('content-type')).toBe('application/rss+xml; charset=utf-8')
    expect(feed.headers.get('link')).toContain('rel="self"')
    const never = await site.see('/authors/nobody-ever/feed.xml')
    expect(never.status).toBe(503)
    expect(Number(never.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(never.headers.get('cache-control')).toBe('no-store')
    await site.startLake()
    await site.live()
    await until(async () => (await site.see('/authors/nobody-ever/feed.xml')).status === 404, 20)
    await until(async () => (await site.see('/feed.xml')).html.includes('Unseen'), 20)
  })
})
