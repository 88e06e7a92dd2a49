import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import sharp from 'sharp'
import { z } from 'zod'
import { launchChromium } from '../setup/chromium.ts'
import { findViolations } from './find-violations.ts'
import { until } from './newsroom/until.ts'
import { getPublication } from './publication.ts'

const { siteUrl } = getPublication()
const path = '/news/china-approves-nvidia-h200-imports'
const long = '/news/on-board-the-ship-that-mends-the-internet'
const phone = { viewport: { width: 390, height: 844 } }

describe('what the device keeps', () => {
  let browser: Browser
  let context: BrowserContext
  let errors: string[]
  const open = async (options: BrowserContextOptions = {}): Promise<Page> => {
    context = await browser.newContext({ bypassCSP: true, ...options })
    const page = await context.newPage()
    errors = []
    page.on('pageerror', ({ message }) => errors.push(message))
    return page
  }
  const getLinks = (page: Page) =>
    page
      .locator('shelf-list [data-list] a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')))

  beforeAll(async () => {
    browser = await launchChromium()
  })
  afterEach(() => context.close())
  afterAll(() => browser.close())

  describe('saved stories', () => {
    it('are saved, listed with what identifies them, opened and removed', async () => {
      const page = await open()
      await page.goto(`${siteUrl}${path}`)
      const headline = await page.getByRole('heading', { level: 1 }).innerText()
      await page.getByRole('button', { name: 'Save story' }).click()
      expect(await page.locator('save-story [role=status]').innerText()).toMatch(/Saved on this device/)
      await page.reload()
      expect(await page.locator('save-story button').innerText()).toBe('Saved')
      await page.goto(`${siteUrl}/saved`)
      const item = page.locator('shelf-list[data-shelf=saved] [data-list] > li')
      await item.waitFor()
      expect(await item.getByRole('link').innerText()).toBe(headline)
      expect(await item.innerText()).toMatch(/Tech News[^]*Jan 28, 2026/i)
      const picture = item.locator('img')
      await picture.evaluate(async (image) => image instanceof HTMLImageElement && (await image.decode()))
      expect(await findViolations(page)).toEqual([])
      await item.getByRole('link').click()
      await page.waitForURL(`**${path}`)
      await page.goBack()
      await page.getByRole('button', { name: `Remove ${headline}` }).click()
      await page.getByText('Nothing is saved yet').waitFor()
      expect(await getLinks(page)).toEqual([])
      expect(await findViolations(page)).toEqual([])
      expect(errors).toEqual([])
    })

    it('are nothing to a search engine, and say without script why there are none', async () => {
      const page = await open({ javaScriptEnabled: false })
      const answer = await page.goto(`${siteUrl}/saved`)
      expect(answer?.status()).toBe(200)
      expect(await page.locator('meta[name=robots]').getAttribute('content')).toMatch(/noindex/)
      expect(await page.locator('noscript p').innerText()).toMatch(/Scripts are switched off here/)
      expect(await page.locator('noscript p').isVisible()).toBe(true)
      await page.goto(`${siteUrl}${path}`)
      expect(await page.getByRole('button', { name: 'Save story' }).count()).toBe(0)
    })

    it('survive rubbish in the storage', async () => {
      const page = await open()
      await page.goto(siteUrl)
      await page.evaluate(() => {
        for (const key of ['dateline-saved', 'dateline-begun', 'dateline-display'])
          localStorage.setItem(key, '{"')
      })
      await page.goto(`${siteUrl}/saved`)
      await page.getByText('Nothing is saved yet').waitFor()
      await page.goto(`${siteUrl}${path}`)
      await page.getByRole('button', { name: 'Save story' }).click()
      await page.goto(`${siteUrl}/saved`)
      await page.locator('shelf-list [data-list] a').first().waitFor()
      expect(await getLinks(page)).toEqual([path])
      expect(errors).toEqual([])
    })

    it('say so when the storage is full', async () => {
      const page = await open()
      await page.goto(`${siteUrl}${path}`)
      await page.evaluate(() => {
        for (let size = 2 ** 22; size >= 1; size /= 2)
          try {
            for (let at = 0; ; at += 1) localStorage.setItem(`fill-${size}-${at}`, 'x'.repeat(size))
          } catch {
            continue
          }
      })
      await page.getByRole('button', { name: 'Save story' }).click()
      expect(await page.locator('save-story [role=status]').innerText()).toMatch(/does not let the site keep/)
      expect(errors).toEqual([])
    })
  })

  describe('reading', () => {
    it('goes on where a long story was left, when the reader asks for it', async () => {
      const page = await open(phone)
      await page.goto(`${siteUrl}${long}`)
      const offer = page.getByRole('button', { name: 'Continue where you left off' })
      expect(await offer.isVisible()).toBe(false)
      await page
        .locator('reading-place > :first-child > *')
        .nth(12)
        .evaluate((block) => block.scrollIntoView())
      const left = await page.evaluate(() => scrollY)
      await page.goto(siteUrl)
      const begun = page.getByRole('region', { name: 'Continue reading' })
      await begun.getByRole('link').waitFor()
      expect(await begun.getByRole('link').getAttribute('href')).toBe(long)
      await page.goto(`${siteUrl}${long}`)
      await offer.waitFor()
      expect(await page.evaluate(() => scrollY)).toBe(0)
      expect(await findViolations(page)).toEqual([])
      await offer.click()
      await page.waitForFunction((wanted) => Math.abs(scrollY - wanted) < 40, left)
      expect(await offer.isVisible()).toBe(false)
      await page.evaluate(() => scrollTo({ top: document.body.scrollHeight, behavior: 'instant' }))
      await page.goto(siteUrl)
      await page.waitForFunction(() => customElements.get('shelf-list'))
      expect(await begun.isVisible()).toBe(false)
      expect(errors).toEqual([])
    })

    it('shows how far it got, without script', async () => {
      const page = await open({ ...phone, javaScriptEnabled: false })
      await page.goto(`${siteUrl}${long}`)
      const getShare = () =>
        page.evaluate(() => new DOMMatrix(getComputedStyle(document.body, '::before').transform).a)
      expect(await getShare()).toBe(0)
      await page
        .locator('reading-place > :first-child > *')
        .nth(12)
        .evaluate((block) => block.scrollIntoView())
      await until(async () => (await getShare()) > 0.1 && (await getShare()) < 0.9, 5)
      await page.evaluate(() => scrollTo(0, document.body.scrollHeight))
      await until(async () => (await getShare()) === 1, 5)
    })
  })

  it('can be installed: a manifest in the words of the settings, with icons of the sizes it names', async () => {
    const page = await open()
    await page.goto(siteUrl)
    const address = await page.locator('link[rel=manifest]').getAttribute('href')
    const answer = await fetch(new URL(address ?? '', siteUrl))
    expect(answer.headers.get('content-type')).toMatch(/manifest\+json/)
    const icon = z.object({
      src: z.string(),
      sizes: z.string(),
      type: z.string(),
      purpose: z.string().optional(),
    })
    const manifest = z
      .object({
        name: z.string().startsWith('Dateline'),
        short_name: z.literal('Dateline'),
        start_url: z.literal('/'),
        display: z.literal('standalone'),
        icons: z.array(icon),
        shortcuts: z.array(z.object({ name: z.string(), url: z.string() })),
      })
      .parse(await answer.json())
    for (const { src, sizes, type } of manifest.icons) {
      const file = await fetch(new URL(src, siteUrl))
      expect([src, file.status, file.headers.get('content-type')]).toEqual([src, 200, type])
      if (type !== 'image/png') continue
      const { width, height, format } = await sharp(await file.arrayBuffer()).metadata()
      expect([src, `${width}x${height}`, format]).toEqual([src, sizes, 'png'])
    }
    expect(manifest.icons.map(({ purpose }) => purpose)).toContain('maskable')
    const statuses = await Promise.all(
      manifest.shortcuts.map(async ({ url }) => (await fetch(new URL(url, siteUrl))).status),
    )
    expect(statuses).toEqual([200, 200])
    const touch = await page.locator('link[rel=apple-touch-icon]').getAttribute('href')
    expect((await fetch(new URL(touch ?? '', siteUrl))).status).toBe(200)
    expect(await page.locator('link[rel=icon]').count()).toBeGreaterThan(0)
    expect((await fetch(`${siteUrl}/icons/other.png`)).status).toBe(404)
    const asked = await fetch(`${siteUrl}/favicon.ico`)
    expect([asked.status, asked.headers.get('content-type')]).toEqual([200, 'image/png'])
  })
})
