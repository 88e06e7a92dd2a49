import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import { launchChromium } from '../setup/chromium.ts'
import { getPublication } from './publication.ts'

const headline = /H200/
const { siteUrl } = getPublication()
const url = `${siteUrl}/news/china-approves-nvidia-h200-imports`

describe('the H200 story shows every element of the model page', () => {
  let browser: Browser
  let page: Page

  beforeAll(async () => {
    browser = await launchChromium()
    const context = await browser.newContext({ javaScriptEnabled: false })
    page = await context.newPage()
    const response = await page.goto(url)
    expect(response?.status()).toBe(200)
  })
  afterAll(() => browser.close())

  const article = () => page.locator('main article').first()

  it('kicker: section and category, both links', async () => {
    const section = article().getByRole('link', { name: 'Tech News' }).first()
    const category = article().getByRole('link', { name: 'General Tech' }).first()
    expect(await section.getAttribute('href')).toBe('/tech-news')
    expect(await category.getAttribute('href')).toBe('/tech/general-tech')
    const kicker = await section.evaluate((link) => link.parentElement?.innerText ?? '')
    expect(kicker).toMatch(/TECH NEWS\s*•\s*GENERAL TECH/i)
  })

  it('publication time in UTC, readable by machines', async () => {
    const time = article().locator('time').first()
    expect(await time.innerText()).toBe('January 28, 2026 at 12:27 PM UTC')
    expect(new Date((await time.getAttribute('datetime')) ?? '').toISOString()).toBe(
      '2026-01-28T12:27:00.000Z',
    )
  })

  it('headline, once, as the page heading', async () => {
    expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1)
    expect(await article().getByRole('heading', { level: 1 }).innerText()).toMatch(headline)
  })

  it('author with picture, and by name with a link', async () => {
    const byline = article().locator('a[href^="/authors/"]').first()
    expect((await byline.innerText()).length).toBeGreaterThan(3)
    const name = await byline.innerText()
    const picture = article()
      .getByRole('img', { name: new RegExp(name) })
      .first()
    expect(await picture.count()).toBe(1)
  })

  it('reading time', async () => {
    expect(
      await article()
        .getByText(/^\d+ min read$/)
        .first()
        .innerText(),
    ).toMatch(/^[2-4] min read$/)
  })

  it('cover image with alternative text and a section label on it', async () => {
    const figure = article().locator('figure').first()
    expect(((await figure.locator('img').getAttribute('alt')) ?? '').length).toBeGreaterThan(10)
    expect(await figure.innerText()).toMatch(/TECH NEWS/i)
  })

  it('dateline before the first paragraph', async () => {
    expect(await article().innerText()).toContain('BEIJING (Dateline) —')
  })

  it('paragraphs with subheads', async () => {
    expect(await article().locator('p').count()).toBeGreaterThan(5)
    expect(await article().getByRole('heading', { level: 2 }).count()).toBeGreaterThan(1)
  })

  it('facts of the story', async () => {
    const text = await article().innerText()
    for (const fact of ['ByteDance', 'Alibaba', 'Tencent', '400,000']) expect(text).toContain(fact)
  })

  it('share block with both texts and plain links', async () => {
    const main = page.locator('main')
    await expect(main.getByText('Share this Tech Insight').count()).resolves.toBe(1)
    await expect(main.getByText('Help the developer community stay updated').count()).resolves.toBe(1)
    expect(await main.locator('a[href^="mailto:"]').count()).toBeGreaterThan(0)
  })

  it('more stories under it, never itself', async () => {
    const main = page.locator('main')
    const heading = main.getByRole('heading', { name: 'More Tech Innovations' })
    expect(await heading.count()).toBe(1)
    await expect(
      main.getByText('Discover more cutting-edge technology and developments').count(),
    ).resolves.toBe(1)
    const block = page.getByRole('region', { name: 'More Tech Innovations' })
    const links = await block
      .locator('a[href^="/news/"]')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href')))
    expect(new Set(links).size).toBeGreaterThanOrEqual(3)
    expect(links).not.toContain('/news/china-approves-nvidia-h200-imports')
  })

  it('breadcrumbs, canonical, OpenGraph and NewsArticle data', async () => {
    expect(await page.getByRole('navigation', { name: /breadcrumb/i }).count()).toBe(1)
    expect(await page.locator('link[rel=canonical]').getAttribute('href')).toBe(url)
    expect(await page.locator('meta[property="og:type"]').getAttribute('content')).toBe('article')
    expect(await page.locator('meta[property="og:url"]').getAttribute('content')).toBe(url)
    const blocks = await page.locator('script[type="application/ld+json"]').allTextContents()
    const data = blocks.map((text): Record<string, unknown> => JSON.parse(text))
    const news = data.find((one) => one['@type'] === 'NewsArticle')
    expect(news).toMatchObject({
      dateline: expect.stringMatching(/Beijing/i),
      mainEntityOfPage: expect.anything(),
    })
    expect(new Date(String(news?.['datePublished'])).toISOString()).toBe('2026-01-28T12:27:00.000Z')
    expect(data.some((one) => one['@type'] === 'BreadcrumbList')).toBe(true)
  })
})
