import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core'
import { launchChromium } from '../setup/chromium.ts'
import { findViolations } from './find-violations.ts'
import { startFreshSite, type FreshSite } from './freshness/start-fresh-site.ts'
import { until } from './newsroom/until.ts'
import { ask } from './preview/ask.ts'

jest.setTimeout(120_000)

const running = '/news/perigee-north-first-launch-live'
const runningId = 'article-perigee-north-first-launch-live'
const ended = '/news/fare-hearing-aarhus-live'
const toHearingId = (number: string) => `live-update-fare-hearing-aarhus-live-${number}`

let site: FreshSite
let browser: Browser

beforeAll(async () => {
  site = await startFreshSite('live')
  browser = await launchChromium()
})
afterAll(() => browser.close())

async function open(address: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    bypassCSP: true,
    ...options,
  })
  const page = await context.newPage()
  await page.goto(`${site.siteUrl}${address}`, { waitUntil: 'load' })
  return page
}

/** As if the reader had just come back: the page asks at once instead of within some seconds. */
const comeBack = (page: Page) => page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))

/** Addresses that the page asks for updates from now on. */
function listen(page: Page): string[] {
  const asked: string[] = []
  page.on('request', (request) => {
    if (request.url().includes('/news/')) asked.push(request.url())
  })
  return asked
}

const post = (id: string, fields: Record<string, unknown> = {}) =>
  site.change(() =>
    site.client.createOrReplace({
      _id: id,
      _type: 'liveUpdate',
      article: { _type: 'reference', _ref: runningId },
      author: { _type: 'reference', _ref: 'author-leila-marrowby' },
      headline: `Headline of ${id}`,
      body: [
        {
          _type: 'block',
          _key: 'b',
          style: 'normal',
          markDefs: [],
          children: [{ _type: 'span', _key: 's', text: `Text of ${id}.`, marks: [] }],
        },
      ],
      publishedAt: new Date().toISOString(),
      ...fields,
    }),
  )

const toTop = (locator: Locator) => locator.evaluate((element) => element.getBoundingClientRect().top)
const toScroll = (page: Page) => page.evaluate(() => Math.round(window.scrollY))
const toHeadlines = (page: Page) => page.locator('[data-updates] h3').allInnerTexts()
const scrollTo = (locator: Locator) =>
  locator.evaluate((element) => element.scrollIntoView({ block: 'center', behavior: 'instant' }))
const getButton = (page: Page) => page.locator('live-updates').getByRole('button', { name: /new update/ })
const getStatus = (page: Page) => page.locator('live-updates > section > [role="status"]')

async function isFocusedAndSeen(headline: Locator): Promise<boolean> {
  return headline.evaluate((element) => {
    const { top, bottom } = element.getBoundingClientRect()
    return document.activeElement === element && top >= 0 && bottom <= window.innerHeight
  })
}

describe('a live story that runs', () => {
  it('offers three new updates without moving what is read, and leads to them when asked', async () => {
    const page = await open(running)
    const read = page.getByRole('heading', { name: 'Fuelling begins' })
    await scrollTo(read)
    const [before, headlines] = [await toTop(read), await toHeadlines(page)]
    for (const id of ['new-1', 'new-2', 'new-3']) await post(id, { key: id === 'new-2' })
    await getButton(page).waitFor({ timeout: 30_000 })
    await expect(getButton(page).innerText()).resolves.toBe('3 new updates')
    await expect(getStatus(page).innerText()).resolves.toBe('3 new updates')
    expect(await toTop(read)).toBeCloseTo(before, 0)
    expect(await toHeadlines(page)).toEqual(headlines)
    expect(await findViolations(page)).toEqual([])

    await getButton(page).click()
    const [pinned = '', ...others] = headlines
    const fresh = ['new-3', 'new-2', 'new-1'].map((id) => `Headline of ${id}`)
    expect(await toHeadlines(page)).toEqual([pinned, ...fresh, ...others])
    const first = page.getByRole('heading', { name: 'Headline of new-3' })
    await until(() => isFocusedAndSeen(first), 5)
    expect(await getButton(page).count()).toBe(0)
    const summary = page.getByRole('navigation', { name: 'Key events' })
    expect(await summary.getByRole('link').first().innerText()).toBe('Headline of new-2')
    expect(await page.getByRole('heading', { level: 2, name: '12 updates' }).count()).toBe(1)
    await page.context().close()
  })

  it('inserts where the reader looks without scrolling', async () => {
    const page = await open(running, { viewport: { width: 1280, height: 1400 } })
    await page.locator('[data-updates]').evaluate((list) => {
      window.scrollTo({ top: list.getBoundingClientRect().top + window.scrollY - 200, behavior: 'instant' })
    })
    const before = await toScroll(page)
    await post('new-4')
    await comeBack(page)
    await getButton(page).click()
    expect(await isFocusedAndSeen(page.getByRole('heading', { name: 'Headline of new-4' }))).toBe(true)
    expect(await toScroll(page)).toBe(before)
    await page.context().close()
  })

  it('corrects and takes out in place while the reader stays where they are', async () => {
    const page = await open(running)
    const read = page.getByRole('heading', { name: 'Fuelling begins' })
    await scrollTo(read)
    const before = await toTop(read)
    const long =
      'A correction that takes much more room than the headline had before it was corrected. '.repeat(4)
    await post('new-4', { headline: long })
    await site.change(() => site.client.delete('new-1'))
    await comeBack(page)
    await page.getByRole('heading', { name: 'A correction' }).waitFor({ state: 'attached' })
    await expect(toHeadlines(page)).resolves.not.toContain('Headline of new-1')
    expect(await toTop(read)).toBeCloseTo(before, 0)
    expect(await getButton(page).count()).toBe(0)
    await page.context().close()
  })

  it('never shows an update before its time', async () => {
    const version = await site.see(`${running}/latest.json`)
    await post('embargoed', { headline: 'Not before 2999', publishedAt: '2999-01-01T00:00:00Z' })
    expect((await site.see(`${running}/latest.json`)).html).toBe(version.html)
    for (const address of [running, '/']) expect((await site.see(address)).html).not.toContain('Not before')
    expect((await site.see(`${running}/updates/embargoed`)).status).toBe(404)
  })

  it('has a small answer for those who ask whether anything changed', async () => {
    const { html, headers } = await site.see(`${running}/latest.json`)
    expect(html.length).toBeLessThan(100)
    expect(headers.get('content-type')).toContain('application/json')
    const again = await ask(`${site.siteUrl}${running}/latest.json`, {
      headers: { 'if-none-match': headers.get('etag') ?? '' },
    })
    expect([again.status, again.body]).toEqual([304, ''])
    expect((await site.see('/news/no-such-story/latest.json')).status).toBe(404)
  })

  it('is followed from its own page alone, and only while somebody looks at it', async () => {
    const page = await open(running)
    const asked = listen(page)
    await comeBack(page)
    await page.waitForTimeout(2_000)
    expect(asked).toEqual([`${site.siteUrl}${running}/latest.json`])
    await page.context().setOffline(true)
    await page.waitForTimeout(20_000)
    expect(asked).toHaveLength(1)
    await page.context().setOffline(false)
    await page.waitForTimeout(2_000)
    expect(asked).toHaveLength(2)
    await page.context().close()
  })

  it('can be followed by keyboard and by ear', async () => {
    const page = await open(running, { viewport: { width: 1280, height: 1400 } })
    await post('new-5')
    await comeBack(page)
    await getButton(page).waitFor()
    const tree = await page.locator('live-updates').ariaSnapshot()
    expect(tree).toMatch(/^- region "\d+ updates":\n {2}- heading "\d+ updates" \[level=2\]/)
    expect(tree).toContain('- navigation "Key events":')
    expect(tree).toContain('- status: 1 new update')
    expect(tree).toContain('- heading "Where things stand" [level=3]')
    expect(tree).toContain('- button "Copy link to “Where things stand”"')
    await page.getByRole('navigation', { name: 'Key events' }).getByRole('link').last().focus()
    await page.keyboard.press('Tab')
    expect(await getButton(page).evaluate((button) => button === document.activeElement)).toBe(true)
    await page.keyboard.press('Enter')
    await until(() => isFocusedAndSeen(page.getByRole('heading', { name: 'Headline of new-5' })), 5)
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Leila Marrowby')
    await page.context().close()
  })

  it('ends when it is closed: open pages say so and ask no more, the front page lets go of it', async () => {
    const page = await open(running)
    expect((await site.see('/')).html).toContain('id="live"')
    await site.change(() =>
      site.client.patch(runningId).set({ liveEndedAt: '2026-01-23T12:00:00Z' }).commit(),
    )
    await comeBack(page)
    await page.getByText('This live story ended on January 23, 2026 at 12:00 PM UTC.').waitFor()
    await expect(getStatus(page).innerText()).resolves.toBe('This live story has ended.')
    await expect(page.locator('header').getByText('As it happened').count()).resolves.toBe(1)
    const asked = listen(page)
    await post('after-the-end')
    await comeBack(page)
    await page.waitForTimeout(20_000)
    expect(asked).toEqual([])
    expect((await site.see('/')).html).not.toContain('id="live"')
    await page.context().close()
  })
})

describe('older updates', () => {
  it('stand on pages of their own, canonical for themselves', async () => {
    const page = await open(ended)
    expect(await page.locator('link[rel="next"]').getAttribute('href')).toBe(`${site.siteUrl}${ended}/page/2`)
    const newest = await toHeadlines(page)
    expect(newest).toHaveLength(20)
    await page.locator('live-updates a[rel="next"]').click()
    await page.waitForURL(`**${ended}/page/2`)
    expect(await toHeadlines(page)).toEqual([
      'The hearing is open',
      'Who is at the table',
      'A full room, and a second one with a screen',
    ])
    const canonical = await page.locator('link[rel="canonical"]').getAttribute('href')
    expect(canonical).toBe(`${site.siteUrl}${ended}/page/2`)
    expect(await page.locator('link[rel="prev"]').getAttribute('href')).toBe(`${site.siteUrl}${ended}`)
    expect(await page.title()).toContain('page 2')
    await page.context().close()
  })

  it('are where their lasting addresses and old links lead', async () => {
    for (const address of [`${ended}/updates/${toHearingId('10')}`, `${ended}#post-${toHearingId('10')}`]) {
      const page = await open(address)
      await page.waitForURL(`**${ended}/page/2#post-${toHearingId('10')}`)
      const target = page.locator(':target')
      expect(await target.getByRole('heading').innerText()).toBe(
        'A full room, and a second one with a screen',
      )
      await page.context().close()
    }
  })

  it.each(['light', 'dark'] as const)('leave axe nothing to find, in %s', async (colorScheme) => {
    for (const address of [ended, `${ended}/page/2`]) {
      const page = await open(address, { colorScheme })
      expect(await findViolations(page)).toEqual([])
      await page.context().close()
    }
  })

  it.each([
    [`${ended}/updates/no-such-update`, 404],
    [`${ended}/page/3`, 404],
    [`${ended}/page/1`, 308],
    ['/news/china-approves-nvidia-h200-imports/page/2', 404],
    ['/news/no-such-story/updates/x', 404],
  ])('%s answers %d', async (address, status) => {
    expect((await site.see(address)).status).toBe(status)
  })
})

describe('without JavaScript', () => {
  it('the story is whole: summary, updates, ways to newer and older ones, and to a single one', async () => {
    const page = await open(`${ended}/updates/${toHearingId('32')}`, { javaScriptEnabled: false })
    expect(new URL(page.url()).pathname + new URL(page.url()).hash).toBe(`${ended}#post-${toHearingId('32')}`)
    expect(await page.locator(':target').count()).toBe(1)
    const events = page.getByRole('navigation', { name: 'Key events' }).getByRole('link')
    expect(await events.last().getAttribute('href')).toBe(`${ended}/updates/${toHearingId('12')}`)
    await events.last().click()
    expect(await page.locator(':target').getByRole('heading').innerText()).toBe('The hearing is open')
    expect(await page.getByRole('button').count()).toBe(0)
    await page.context().close()
  })
})
