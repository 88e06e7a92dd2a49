import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'
import type { SanityClient } from '@sanity/client'
import type { Browser } from 'playwright-core'
import { ensureAdministrator } from '../../../lake/auth/ensure-administrator.ts'
import { launchChromium } from '../../setup/chromium.ts'
import { scheduleIn } from './schedule.ts'
import { startNewsroom, type Newsroom } from './start-newsroom.ts'
import { field, followLink, getToken, input, openStory, takeSeat, type Seat } from './studio.ts'
import { until } from './until.ts'

jest.setTimeout(180_000)

const me = { email: 'head@dateline.example', password: 'crate harbour lantern', name: 'Ada Norfolk' }
const openIds = ['one', 'two', 'three', 'four', 'five']

let newsroom: Newsroom
let browser: Browser
let seat: Seat
let client: SanityClient

/** Drafts made from a published story, under ids of their own. */
async function makeDrafts(ids: string[]): Promise<void> {
  const source = await client.fetch<Record<string, unknown>>(
    '*[_type == "article" && slug.current == "china-approves-nvidia-h200-imports"][0]',
  )
  const { _rev, _createdAt, _updatedAt, ...story } = source
  for (const id of ids)
    await client.create({
      ...story,
      _id: `drafts.${id}`,
      _type: 'article',
      title: `Story ${id}`,
      previousSlugs: [],
      slug: { _type: 'slug', current: `story-${id}` },
    })
}

const getDraft = (id: string) => client.getDocument(`drafts.${id}`)

beforeAll(async () => {
  newsroom = await startNewsroom('newsroom-outage')
  browser = await launchChromium()
  seat = await takeSeat(browser)
  await followLink(seat, ensureAdministrator(newsroom.dataDir, newsroom.lakeUrl) ?? '', me)
  client = newsroom.client(await getToken(seat))
  await makeDrafts([...openIds, 'due'])
})
afterAll(async () => {
  await browser.close()
  await newsroom.close()
})

describe('streams', () => {
  it('five documents open in as many tabs do not hang: each loads, and saves what is typed', async () => {
    const pages = await Promise.all(openIds.map(() => seat.context.newPage()))
    for (const [index, page] of pages.entries()) await openStory(page, newsroom.siteUrl, openIds[index] ?? '')
    for (const [index, page] of pages.entries()) {
      const title = `Typed in tab ${index + 1}`
      await input(page, 'title').fill(title)
      await until(async () => (await getDraft(openIds[index] ?? ''))?.['title'] === title, 30)
    }
    await Promise.all(pages.map((page) => page.close()))
  })
})

describe('when the lake is killed under the hands of an editor', () => {
  it('loses nothing acknowledged, keeps what was not acknowledged yet, and runs what was due', async () => {
    const { page } = seat
    await openStory(page, newsroom.siteUrl, 'due')
    await scheduleIn(page, 25, () => page.waitForTimeout(0))
    const due = Date.now() + 25_000

    await openStory(page, newsroom.siteUrl, 'one')
    await input(page, 'standfirst').fill('Typed before the power went.')
    await until(async () => (await getDraft('one'))?.['standfirst'] === 'Typed before the power went.', 30)
    const acknowledged = await getDraft('one')

    await input(page, 'dateline').fill('Typed as the light went')
    await newsroom.killLake()
    await page.screenshot({ path: `${newsroom.pictures}/dark.png` })
    await page.locator('[data-testid="field-title"] [readonly]').waitFor()
    await page.waitForTimeout(Math.max(0, due - Date.now()) + 1_000)
    await newsroom.startLake()

    await until(async () => (await client.getDocument('due'))?.['title'] === 'Story due', 20)
    await until(async () => (await getDraft('one'))?.['dateline'] === 'Typed as the light went', 60)
    const after = await getDraft('one')
    expect(after).toMatchObject({ standfirst: acknowledged?.['standfirst'], title: acknowledged?.['title'] })
    await page.screenshot({ path: `${newsroom.pictures}/light.png` })
    await input(page, 'title').fill('Typed after it all')
    await until(async () => (await getDraft('one'))?.['title'] === 'Typed after it all', 30)
    await field(page, 'title').waitFor()
  })
})
