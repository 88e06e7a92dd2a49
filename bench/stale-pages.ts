import type { SanityClient } from '@sanity/client'
import { z } from 'zod'

const publishes = 510
/** Readers who go through all pages meanwhile, so that renderings are under way when something changes. */
const readers = 4
const patience = 10_000

type Change = { id: string; field: string; pages: string[] }
type Places = { siteUrl: string; client: SanityClient; slug: string }

const targetSchema = z.object({
  _id: z.string(),
  section: z.object({ _id: z.string(), slug: z.string() }),
  category: z.object({ _id: z.string(), slug: z.string() }),
  author: z.object({ _id: z.string(), slug: z.string() }),
  tag: z.object({ _id: z.string(), slug: z.string() }),
})
const target = `*[_type == "article" && slug.current == $slug][0]{
  _id,
  "section": section->{_id, "slug": slug.current},
  "category": category->{_id, "slug": slug.current},
  "author": authors[0]->{_id, "slug": slug.current},
  "tag": tags[0]->{_id, "slug": slug.current}
}`
const healthSchema = z.object({ freshness: z.object({ lastEvent: z.object({ id: z.string() }).nullable() }) })

/** What is changed in turn, and every kind of page that must show it. The story is made the newest first. */
async function toChanges({ client, slug }: Places): Promise<Change[]> {
  const { _id, section, category, author, tag } = targetSchema.parse(await client.fetch(target, { slug }))
  await client.patch(_id).set({ publishedAt: new Date().toISOString() }).commit()
  const article = `/news/${slug}`
  const [own, more] = [`/tech/${category.slug}`, `/topics/${tag.slug}`]
  const byline = `/authors/${author.slug}`
  const everywhere = [article, '/', '/tech', '/tech/page/2', own, `/${section.slug}`, byline, more, '/about']
  return [
    { id: _id, field: 'title', pages: [article, '/', '/tech', own, `/${section.slug}`, byline, more] },
    { id: author._id, field: 'name', pages: [article, byline] },
    { id: 'siteSettings', field: 'name', pages: everywhere },
    { id: section._id, field: 'title', pages: [article, `/${section.slug}`] },
    { id: category._id, field: 'title', pages: [article, own] },
    { id: tag._id, field: 'title', pages: [article, more] },
  ]
}

async function getLastEvent(siteUrl: string): Promise<number> {
  const answer = await fetch(`${siteUrl}/api/health`)
  return Number(healthSchema.parse(await answer.json()).freshness.lastEvent?.id ?? 0)
}

/** Resolves once the site says that it has let the pages of a change go. */
async function waitForNews(siteUrl: string, before: number): Promise<void> {
  const end = performance.now() + patience
  while ((await getLastEvent(siteUrl)) <= before)
    if (performance.now() > end) throw new Error('The site never heard of a change.')
}

/** Goes through pages until told to stop. */
async function read(siteUrl: string, pages: string[], signal: AbortSignal): Promise<void> {
  for (let turn = 0; !signal.aborted; turn += 1)
    await (await fetch(`${siteUrl}${pages[turn % pages.length]}`)).arrayBuffer()
}

async function countStale(siteUrl: string, pages: string[], words: string): Promise<number> {
  const shown = await Promise.all(pages.map(async (page) => (await fetch(`${siteUrl}${page}`)).text()))
  return shown.filter((html) => !html.includes(words)).length
}

/** Publishes, waits for the acknowledgement, and asks once for every page that must show it; those that do not are stale. */
export async function countStalePages(places: Places, log: (line: string) => void) {
  const { siteUrl, client } = places
  const changes = await toChanges(places)
  const stop = new AbortController()
  const all = [...new Set(changes.flatMap(({ pages }) => pages))]
  const reading = Promise.all(Array.from({ length: readers }, () => read(siteUrl, all, stop.signal)))
  let [asked, stale] = [0, 0]
  for (let turn = 0; turn < publishes; turn += 1) {
    const { id, field, pages } = changes[turn % changes.length] ?? { id: '', field: '', pages: [] }
    const words = `Publish number ${turn}.`
    const before = await getLastEvent(siteUrl)
    await client
      .patch(id)
      .set({ [field]: words })
      .commit({ returnDocuments: false })
    await waitForNews(siteUrl, before)
    asked += pages.length
    stale += await countStale(siteUrl, pages, words)
    if (turn % 100 === 99) log(`  ${turn + 1}/${publishes} publishes, ${stale} stale pages so far`)
  }
  stop.abort()
  await reading
  return [{ publishes, 'pages asked for': asked, 'stale pages': stale }]
}
