import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'
import type { SanityClient } from '@sanity/client'
import { articleQuery } from '../lib/content/article/query.ts'
import { authorsQuery } from '../lib/content/author/query.ts'
import type { Ask } from '../lib/content/ask.ts'
import { runOnward } from '../lib/content/onward/run-onward.ts'
import { pageQuery } from '../lib/content/page/query.ts'
import { queries } from '../lib/content/queries.ts'
import { runQuery } from '../lib/content/run-query.ts'
import { settingsQuery } from '../lib/content/settings/query.ts'
import { startLake } from '../tests/setup/start-lake.ts'
import type { StartedLake } from '../tests/setup/start-lake.ts'
import { LIVE_UPDATES } from './content/live-updates.ts'
import { PAGES } from './content/pages.ts'
import { toPublicationBatches } from './content/documents.ts'
import { STORIES } from './content/stories/index.ts'
import { seedPublication } from './seed-publication.ts'

const MINUTES = 60_000
const ARCHIVE = 60

let lake: StartedLake
let client: SanityClient
let reader: SanityClient
const lines: string[] = []
const log = (line: string) => lines.push(line)

beforeAll(async () => {
  lake = await startLake()
  client = lake.client({ role: 'editor' })
  reader = lake.client()
  await seedPublication({ client, log, archive: ARCHIVE })
}, 5 * MINUTES)

afterAll(() => lake.close())

const ask: Ask = async (name, params) => (await runQuery(reader, queries[name], params)).data
const count = (filter: string) => client.fetch<number>(`count(*[${filter}])`, {}, { perspective: 'raw' })

describe('seeding a real lake', () => {
  it('writes every document and tells how far it is', async () => {
    const documents = toPublicationBatches(() => 'any').flat()
    const stored = await client.getDocuments(documents.map(({ _id }) => _id))
    expect(stored.every(Boolean)).toBe(true)
    expect(lines.some((line) => /^Uploading illustrations \d+\/\d+$/.test(line))).toBe(true)
    expect(lines.at(-1)).toBe(`Writing the archive ${ARCHIVE}/${ARCHIVE}`)
  })

  it.each(STORIES)('$slug satisfies the site, body and all', async ({ slug }) => {
    const warn = jest.spyOn(console, 'warn').mockImplementation(() => undefined)
    const stored = await client.getDocument(`article-${slug}`)
    const { data } = await runQuery(reader, articleQuery, { slug })
    expect(warn.mock.calls).toEqual([])
    warn.mockRestore()
    expect(data?.body).toHaveLength(stored?.['body'].length)
    expect(data?.cover).toMatchObject({ width: 2400, height: 1350 })
    const { related } = data ? await runOnward(ask, data) : { related: [] }
    expect(related.length).toBeGreaterThan(2)
    expect(data?.updateCount).toBe(LIVE_UPDATES.filter(({ article }) => article === slug).length)
  })

  it('satisfies the site with settings, authors and pages', async () => {
    const { data: settings } = await runQuery(reader, settingsQuery, {})
    expect(settings).toMatchObject({
      name: 'Dateline',
      moreTitle: 'More Tech Innovations',
      publishingPrinciplesUrl: '/ethics',
    })
    expect(settings.nav.length).toBeGreaterThanOrEqual(3)
    expect(settings.footerNav.map(({ href }) => href)).toEqual(PAGES.map(({ slug }) => `/${slug}`))
    const { data: authors } = await runQuery(reader, authorsQuery, {})
    expect(authors).toHaveLength(5)
    expect(authors.every(({ links, bio }) => links.length > 0 && bio.length > 1)).toBe(true)
    for (const { slug, body } of PAGES) {
      const { data: page } = await runQuery(reader, pageQuery, { slug })
      expect(page?.body.length).toBeGreaterThanOrEqual(body.length)
    }
  })

  it('changes nothing the second time, least of all what an editor changed', async () => {
    const id = 'article-fjell-two-review'
    await client.patch(id).set({ title: 'An editor was here' }).commit()
    const [before, assets] = [await count('true'), await count('_type == "sanity.imageAsset"')]
    const upload = jest.spyOn(client.assets, 'upload')
    await seedPublication({ client, log, archive: ARCHIVE })
    expect(upload).not.toHaveBeenCalled()
    expect((await client.getDocument(id))?.['title']).toBe('An editor was here')
    expect([await count('true'), await count('_type == "sanity.imageAsset"')]).toEqual([before, assets])
    expect(lines.slice(-2)).toEqual([
      'The demo publication is complete, nothing to seed',
      `The archive already has ${ARCHIVE} articles`,
    ])
  })

  it('puts back what is missing with the pictures already there, and goes on with an archive', async () => {
    await client.delete('live-update-perigee-north-first-launch-live-02')
    const assets = await count('_type == "sanity.imageAsset"')
    await seedPublication({ client, log, archive: ARCHIVE + 45 })
    expect(lines).toContain('Seeded 1 documents')
    expect(await count('_id match "archive-*"')).toBe(ARCHIVE + 45)
    expect(await count('_type == "sanity.imageAsset"')).toBe(assets)
  })
})
