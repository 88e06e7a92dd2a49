import { beforeAll, describe, expect, it } from '@jest/globals'
import { getPageTypes } from '../page-types.ts'
import { startFreshSite, type FreshSite } from './start-fresh-site.ts'

const model = '/news/china-approves-nvidia-h200-imports'
const id = 'fresh-story'
const slug = 'a-story-made-for-freshness'
const address = `/news/${slug}`

/** Each address is asked for once after each change: what the first reader sees is what counts. */
describe('the first request after a change', () => {
  let site: FreshSite
  let story: Record<string, unknown>
  /** Every page type that lists the story or shows it. */
  let lists: string[]
  let author: { _id: string; path: string }

  const write = (fields: Record<string, unknown>) => () =>
    site.client.createOrReplace({ ...story, _id: id, _type: 'article', ...fields })
  const toSlug = (current: string) => ({ _type: 'slug', current })
  const seeAll = async (addresses: string[]) =>
    Object.fromEntries(await Promise.all(addresses.map(async (one) => [one, await site.see(one)] as const)))
  /** Addresses of the pages that lack `wanted`, or still have `gone`. */
  const findWrong = async (addresses: string[], wanted: string, gone?: string) => {
    const seen = await seeAll(addresses)
    return addresses.filter((one) => {
      const { status, html = '' } = seen[one] ?? {}
      return status !== 200 || !html.includes(wanted) || (gone !== undefined && html.includes(gone))
    })
  }
  /** What all pages of all stories link to, in order. */
  const listStories = async (): Promise<string[]> => {
    const found: string[] = []
    for (let page = 1; ; page += 1) {
      const { status, html } = await site.see(page === 1 ? '/tech' : `/tech/page/${page}`)
      if (status !== 200) return found
      const main = html.slice(html.indexOf('<main'), html.indexOf('</main>'))
      found.push(...new Set([...main.matchAll(/href="(\/news\/[^"]+)"/g)].map(([, href]) => href ?? '')))
    }
  }

  beforeAll(async () => {
    site = await startFreshSite('changes')
    const found = await site.client.fetch(
      '*[_type == "article" && slug.current == $slug][0]{..., "author": authors[0]->{_id, "slug": slug.current}}',
      { slug: model.slice('/news/'.length) },
    )
    const { _rev, _createdAt, _updatedAt, _id, author: first, ...fields } = found
    story = { ...fields, title: 'Fresh Title', slug: toSlug(slug), publishedAt: new Date().toISOString() }
    author = { _id: first._id, path: `/authors/${first.slug}` }
    const types = await getPageTypes()
    lists = types
      .filter(({ name }) => /home|more tech$|category|section|author|topic/.test(name))
      .map(({ path }) => path)
    expect(lists).toHaveLength(6)
    await seeAll([...lists, model, '/about'])
  })

  it('shows a published story on its page and on every list', async () => {
    const before = await listStories()
    expect((await site.see(address)).status).toBe(404)
    await site.change(write({}))
    expect(await findWrong([address, ...lists], 'Fresh Title')).toEqual([])
    expect(await listStories()).toEqual([address, ...before])
  })

  it('shows a new title everywhere, and the old one nowhere', async () => {
    await site.change(write({ title: 'Fresher Title' }))
    expect(await findWrong([address, ...lists], 'Fresher Title', 'Fresh Title')).toEqual([])
  })

  it('follows a story to its new address', async () => {
    const moved = `${address}-moved`
    await site.change(write({ slug: toSlug(`${slug}-moved`), previousSlugs: [slug] }))
    const old = await site.see(address)
    expect([old.status, old.location]).toEqual([308, moved])
    expect(await findWrong(lists, `href="${moved}"`, `href="${address}"`)).toEqual([])
    expect((await site.see(moved)).status).toBe(200)
    await site.change(write({}))
    expect((await site.see(address)).status).toBe(200)
    expect((await site.see(moved)).status).toBe(404)
  })

  it('knows an author by a new name', async () => {
    await site.change(() => site.client.patch(author._id).set({ name: 'Renamed Reporter' }).commit())
    expect(await findWrong([address, model, author.path], 'Renamed Reporter')).toEqual([])
  })

  it.each(['section', 'category', 'tag'])('knows a %s by a new name', async (type) => {
    const path =
      {
        section: '/tech-news',
        category: '/tech/general-tech',
        tag: lists.find((one) => one.startsWith('/topics/')),
      }[type] ?? ''
    const query = '*[_type == $type && slug.current == $slug][0]._id'
    const found = await site.client.fetch<string>(query, { type, slug: path.split('/').at(-1) })
    await site.change(() =>
      site.client
        .patch(found)
        .set({ title: `Renamed ${type}` })
        .commit(),
    )
    expect(await findWrong([path, address], `Renamed ${type}`)).toEqual([])
  })

  it('knows the publication by a new name on every kind of page', async () => {
    await site.change(() => site.client.patch('siteSettings').set({ name: 'Renamed Line' }).commit())
    const everywhere = [address, model, '/about', '/tech/page/2', ...lists]
    expect(await findWrong(everywhere, 'Renamed Line')).toEqual([])
  })

  it('shows what the lake published on schedule', async () => {
    const { client } = site
    const { releaseId } = await client.releases.create({
      metadata: { title: 'On time', releaseType: 'scheduled' },
    })
    await client.createVersion({ publishedId: id, releaseId, baseId: id })
    await client.patch(`versions.${releaseId}.${id}`).set({ title: 'Title On Time' }).commit()
    await site.change(() =>
      client.releases.schedule({ releaseId, publishAt: new Date(Date.now() + 2_000).toISOString() }),
    )
    expect(await findWrong([address, ...lists], 'Title On Time', 'Fresh Title')).toEqual([])
  })

  it('says that a retracted story is gone', async () => {
    await site.change(() =>
      site.client
        .transaction()
        .delete(id)
        .createOrReplace({
          _id: `retraction-${id}`,
          _type: 'retraction',
          story: { _type: 'reference', _ref: id, _weak: true },
          paths: [address],
          reason: 'It was made for freshness.',
          retractedAt: '2026-02-03T09:05:00Z',
        })
        .commit(),
    )
    const gone = await site.see(address)
    expect([gone.status, gone.html.includes('It was made for freshness.')]).toEqual([410, true])
    const seen = await seeAll(lists)
    expect(lists.filter((one) => seen[one]?.html.includes(`href="${address}"`))).toEqual([])
  })

  it('shows a story that came back, and finds none that was unpublished', async () => {
    await site.change(() =>
      site.client
        .transaction()
        .delete(`retraction-${id}`)
        .createOrReplace({ ...story, _id: id, _type: 'article' })
        .commit(),
    )
    expect(await findWrong([address, ...lists], 'Fresh Title')).toEqual([])
    await site.change(() => site.client.delete(id))
    expect((await site.see(address)).status).toBe(404)
    const seen = await seeAll(lists)
    expect(lists.filter((one) => seen[one]?.html.includes('Fresh Title'))).toEqual([])
    expect(await listStories()).not.toContain(address)
  })
})
