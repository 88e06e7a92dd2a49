import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import { launchChromium } from '../setup/chromium.ts'
import { getPublication } from './publication.ts'

const { siteUrl } = getPublication()
const cards = (page: Page) =>
  page
    .locator('main a[href^="/news/"]')
    .evaluateAll((links) => [...new Set(links.map((link) => link.getAttribute('href')))])

describe('"more tech" without JavaScript', () => {
  let browser: Browser
  let page: Page

  beforeAll(async () => {
    browser = await launchChromium()
    const context = await browser.newContext({ javaScriptEnabled: false })
    page = await context.newPage()
  })
  afterAll(() => browser.close())

  it('opens with the heading and text of the settings, newest story first', async () => {
    await page.goto(`${siteUrl}/tech`)
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('More Tech Innovations')
    await expect(
      page.getByText('Discover more cutting-edge technology and developments').count(),
    ).resolves.toBeGreaterThan(0)
    expect((await cards(page))[0]).toBe('/news/china-approves-nvidia-h200-imports')
  })

  it('a card has image, kicker, headline, byline, date and reading time', async () => {
    const card = page.locator('main article').first()
    expect(
      ((await card.locator('img').first().getAttribute('srcset')) ?? '').split(',').length,
    ).toBeGreaterThan(2)
    expect(await card.locator('a[href^="/tech/"], a[href="/tech-news"]').count()).toBeGreaterThan(0)
    expect(await card.locator('h2, h3').count()).toBe(1)
    expect(await card.locator('a[href^="/authors/"]').count()).toBeGreaterThan(0)
    expect(await card.locator('time[datetime]').count()).toBe(1)
    expect(await card.innerText()).toMatch(/\d+ min read/)
  })

  it('pages without repeating a story, with rel links and a canonical of its own', async () => {
    const first = await cards(page)
    const next = page.locator('main a[rel="next"]').first()
    expect(await next.getAttribute('href')).toBe('/tech/page/2')
    await next.click()
    expect(new URL(page.url()).pathname).toBe('/tech/page/2')
    expect(await page.locator('link[rel=canonical]').getAttribute('href')).toBe(`${siteUrl}/tech/page/2`)
    expect(await page.locator('main a[rel="prev"]').first().getAttribute('href')).toBe('/tech')
    const second = await cards(page)
    expect(second.length).toBeGreaterThan(0)
    expect(second.filter((href) => first.includes(href))).toEqual([])
  })

  it.each([
    ['/tech/page/1', 308],
    ['/tech/page/999', 404],
    ['/tech/page/0', 404],
    ['/tech/page/two', 404],
    ['/tech/no-such-category', 404],
    ['/no-such-section', 404],
    ['/authors/nobody', 404],
    ['/topics/nothing', 404],
  ])('%s answers %d', async (path, status) => {
    const response = await fetch(`${siteUrl}${path}`, { redirect: 'manual' })
    expect(response.status).toBe(status)
    if (status === 308) expect(response.headers.get('location')).toMatch(/\/tech$/)
    if (status === 404) expect(await response.text()).toMatch(/<h1[\s\S]*href="\/tech/)
  })

  it('a hostile slug finds nothing', async () => {
    const response = await fetch(`${siteUrl}/news/${encodeURIComponent('" || true || "')}`)
    expect(response.status).toBe(404)
  })
})
