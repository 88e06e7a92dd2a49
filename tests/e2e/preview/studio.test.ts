import path from 'node:path'
import { afterAll, beforeAll, describe, expect, jest } from '@jest/globals'
import type { SanityClient } from '@sanity/client'
import type { Browser, FrameLocator, Page } from 'playwright-core'
import { ensureAdministrator } from '../../../lake/auth/ensure-administrator.ts'
import { launchChromium } from '../../setup/chromium.ts'
import { startNewsroom, type Newsroom } from '../newsroom/start-newsroom.ts'
import { toSteps } from '../newsroom/steps.ts'
import { choose, followLink, getToken, input, openStory, takeSeat, type Seat } from '../newsroom/studio.ts'
import { until } from '../newsroom/until.ts'

jest.setTimeout(120_000)

const storyId = 'article-china-approves-nvidia-h200-imports'
const storyPath = '/news/china-approves-nvidia-h200-imports'
const published = 'China clears Nvidia H200 imports for three of its tech giants'
const drafted = 'China opens the door to H200 imports'
const released = 'Friday’s word on the H200'
const canary = 'canary-of-another-draft'
const password = 'crate harbour lantern'

let newsroom: Newsroom
let browser: Browser
let editor: Seat
let viewer: Seat
let client: SanityClient
let pictures = 0
let address = ''

/** Keeps what somebody sees for people to look at, once Presentation no longer says that it is loading. */
async function picture(page: Page, name: string): Promise<void> {
  await page
    .getByText('Loading.')
    .waitFor({ state: 'hidden', timeout: 10_000 })
    .catch(() => undefined)
  await page.screenshot({
    path: path.join(newsroom.pictures, `${String(++pictures).padStart(2, '0')}-${name}.png`),
  })
}

const frameOf = (page: Page): FrameLocator => page.frameLocator('iframe').first()
const headline = (page: Page) => frameOf(page).locator('h1')
const shows = (page: Page, text: string) => headline(page).filter({ hasText: text }).waitFor()

/** Puts something into the framed page that no reload survives. */
const markFrame = (page: Page) =>
  headline(page).evaluate(({ ownerDocument }) => ownerDocument.documentElement.setAttribute('data-kept', ''))
const isFrameKept = (page: Page) =>
  headline(page).evaluate(({ ownerDocument }) => ownerDocument.documentElement.hasAttribute('data-kept'))

async function lookThrough(page: Page, perspective: RegExp | string): Promise<void> {
  await page.locator('[data-testid="global-perspective-menu-button"]').click()
  await page.locator('[data-testid="releases-menu"], [role="menu"]').getByText(perspective).first().click()
}

/** A browser that was never here, as a phone's. */
async function openPhone() {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, isMobile: true })
  return { context, page: await context.newPage() }
}

beforeAll(async () => {
  newsroom = await startNewsroom('preview-studio')
  browser = await launchChromium()
  ;[editor, viewer] = [await takeSeat(browser), await takeSeat(browser)]
  const link = ensureAdministrator(newsroom.dataDir, newsroom.lakeUrl) ?? ''
  await followLink(editor, link, { email: 'head@dateline.example', password, name: 'Ada Norfolk' })
  client = newsroom.client(await getToken(editor))
})
afterAll(async () => {
  await browser.close()
  await newsroom.close()
})

const step = toSteps(() => Promise.all([editor, viewer].map(({ page }) => picture(page, 'failed'))))

async function addOtherVersions(): Promise<void> {
  const story = await client.getDocument(storyId)
  if (!story) throw new Error(`The seed has no ${storyId}`)
  const { _rev, _createdAt, _updatedAt, ...content } = story
  await client.releases.create({
    releaseId: 'friday',
    metadata: { title: 'Friday launch', releaseType: 'undecided' },
  })
  await client.create({ ...content, _id: `versions.friday.${storyId}`, title: released })
  await client.create({
    ...content,
    _id: 'drafts.other',
    title: canary,
    slug: { _type: 'slug', current: canary },
  })
}

describe('the site beside the form', () => {
  step('a story tells on which pages it is, and leads to its own', async () => {
    const { page } = editor
    await addOtherVersions()
    await openStory(page, newsroom.siteUrl, storyId)
    await page.getByRole('button', { name: /Used on \d+ pages/ }).click()
    await page.getByText('Section: Tech News').waitFor()
    await picture(page, 'places')
    await choose(page, 'Preview')
    await shows(page, published)
    expect(page.url()).toContain('/studio/presentation/')
    await picture(page, 'presentation')
  })

  step('a click on the headline leads to its field', async () => {
    const { page } = editor
    await markFrame(page)
    await until(async () => {
      await headline(page).click({ force: true, timeout: 5_000 })
      const field = input(page, 'title')
      return field.evaluate((element) => element === document.activeElement)
    }, 30)
  })

  step('what is typed shows in the frame at once, in place', async () => {
    const { page } = editor
    await input(page, 'title').fill(drafted)
    await shows(page, drafted)
    expect(await isFrameKept(page)).toBe(true)
    await picture(page, 'typed')
    const reader = await fetch(`${newsroom.siteUrl}${storyPath}`)
    expect(await reader.text()).not.toContain(drafted)
  })

  step('the perspective of the Studio is that of the frame', async () => {
    const { page } = editor
    await lookThrough(page, 'Published')
    await shows(page, published)
    await picture(page, 'published')
    await lookThrough(page, 'Friday launch')
    await shows(page, released)
    await picture(page, 'release')
    await lookThrough(page, 'Drafts')
    await shows(page, drafted)
    expect(await isFrameKept(page)).toBe(true)
  })

  step('a page in the frame brings its own form', async () => {
    const { page } = editor
    await page.goto(`${newsroom.siteUrl}/studio/presentation?preview=/tech-news`)
    await frameOf(page).getByText(drafted).first().waitFor()
    await page.locator('[data-testid="document-panel-document-title"]').getByText('Tech News').waitFor()
    await picture(page, 'section')
  })

  step('somebody who only reads sees previews, too', async () => {
    const invited = await client.request<{ link: string }>({
      method: 'POST',
      url: '/accounts',
      body: { email: 'vera@dateline.example', name: 'Vera Sund', role: 'viewer' },
    })
    await followLink(viewer, invited.link, { password })
    await viewer.page.goto(`${newsroom.siteUrl}/studio/presentation?preview=${storyPath}`)
    await shows(viewer.page, drafted)
    await picture(viewer.page, 'viewer')
  })
})

const links = (page: Page) => page.locator('[data-testid="preview-link"]')

describe('a link to a draft', () => {
  step('is made beside the form, and shown once', async () => {
    const { page } = editor
    await openStory(page, newsroom.siteUrl, storyId)
    await page.getByRole('button', { name: /Used on \d+ pages/ }).waitFor()
    await page.getByRole('button', { name: 'Preview links' }).click()
    await page.getByLabel('For whom (optional)').fill('Ines at the ministry')
    await page.getByRole('button', { name: 'Make a link' }).click()
    address = await page.getByLabel('Link to the draft').inputValue()
    expect(address).toMatch(new RegExp(`^${newsroom.siteUrl}/shared/[0-9a-f]{16}\\.[\\w-]{43}$`))
    await picture(page, 'made')
    await page.getByRole('button', { name: 'Done' }).click()
    await links(page).getByText('Ines at the ministry').waitFor()
    await links(page).getByText('Not opened yet').waitFor()
    const stored = JSON.stringify(await client.fetch('*[_type == "sharedLink"]'))
    expect(stored).not.toContain(address.split('.').at(-1))
  })

  step('opens on a phone in one tap, needs no cookie and sets none', async () => {
    const { context, page } = await openPhone()
    const answer = await page.goto(address)
    expect(answer?.status()).toBe(200)
    expect(answer?.headers()).toMatchObject({
      'cache-control': 'private, no-store',
      'x-robots-tag': 'noindex',
      'referrer-policy': 'no-referrer',
    })
    await page.getByRole('heading', { level: 1, name: drafted }).waitFor()
    await page.getByText('Shared draft, not published.').waitFor()
    expect(await page.locator('meta[name="robots"]').first().getAttribute('content')).toContain('noindex')
    expect(await page.locator('link[rel="canonical"], script[type="application/ld+json"]').count()).toBe(0)
    expect(await page.content()).not.toContain(canary)
    expect(await context.cookies()).toEqual([])
    await picture(page, 'phone')
    await page.goto(`${newsroom.siteUrl}${storyPath}`)
    await page.getByRole('heading', { level: 1, name: published }).waitFor()
    await context.close()
  })

  step('shows the draft as it is now', async () => {
    await client.patch(`drafts.${storyId}`).set({ standfirst: 'Written a moment ago' }).commit()
    const page = await (await fetch(address)).text()
    expect(page).toContain('Written a moment ago')
  })

  step('is listed with when it was last opened', async () => {
    const { page } = editor
    await links(page)
      .getByText(/Last opened/)
      .waitFor()
    await picture(page, 'listed')
  })

  step('is refused once it is revoked, and tells nothing', async () => {
    const { page } = editor
    await links(page).getByRole('button', { name: 'Revoke' }).click()
    await picture(page, 'revoking')
    await links(page).getByRole('button', { name: 'Revoke', exact: true }).click()
    await links(page).getByText('Revoked', { exact: true }).waitFor()
    const phone = await openPhone()
    const answer = await phone.page.goto(address)
    expect(answer?.status()).toBe(410)
    await phone.page.getByRole('heading', { name: 'This link was withdrawn' }).waitFor()
    await picture(phone.page, 'withdrawn')
    const wrong = await phone.page.goto(`${address.slice(0, -4)}AAAA`)
    expect(wrong?.status()).toBe(401)
    await picture(phone.page, 'wrong')
    for (const text of [drafted, published]) expect(await phone.page.content()).not.toContain(text)
    await phone.context.close()
    await links(page).getByRole('button', { name: 'Remove' }).click()
    await page.getByText('There are no links to this story yet.').waitFor()
    expect(await client.fetch('*[_type in ["sharedLink", "sharedLinkOpening"]]')).toEqual([])
    expect((await fetch(address)).status).toBe(401)
  })

  step('and nothing was asked of any other host', async () => {
    expect([editor, viewer].flatMap(({ outside }) => outside)).toEqual([])
  })
})
