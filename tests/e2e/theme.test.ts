import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { launchChromium } from '../setup/chromium.ts'
import { findViolations } from './find-violations.ts'
import { getPublication } from './publication.ts'

const { siteUrl } = getPublication()
const story = `${siteUrl}/news/china-approves-nvidia-h200-imports`
const [white, black] = ['rgb(255, 255, 255)', 'rgb(18, 20, 23)']

const getPaper = (page: Page) =>
  page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
const getTextSize = (page: Page) =>
  page.evaluate(() =>
    parseFloat(getComputedStyle(document.querySelector('article p + p') ?? document.body).fontSize),
  )

/** Keeps what the document looks like when its body begins, before anything can be painted. */
function watchBeginning(): void {
  new MutationObserver((_, observer) => {
    if (!document.body) return
    const paper = getComputedStyle(document.documentElement).backgroundColor
    Object.assign(globalThis, { datelineBegan: { paper, ...document.documentElement.dataset } })
    observer.disconnect()
  }).observe(document, { childList: true, subtree: true })
}

describe('theme and text size', () => {
  let browser: Browser
  let context: BrowserContext
  const open = async (options: BrowserContextOptions = {}) => {
    context = await browser.newContext({ colorScheme: 'light', bypassCSP: true, ...options })
    return context.newPage()
  }
  const choose = async (page: Page, ...labels: string[]) => {
    await page.getByRole('button', { name: 'Display' }).click()
    for (const label of labels) await page.getByRole('radio', { name: label }).check()
    await page.keyboard.press('Escape')
  }

  beforeAll(async () => {
    browser = await launchChromium()
  })
  afterEach(() => context.close())
  afterAll(() => browser.close())

  it('follow the system until the reader chooses', async () => {
    const page = await open({ colorScheme: 'dark' })
    await page.goto(siteUrl)
    expect(await getPaper(page)).toBe(black)
    await page.emulateMedia({ colorScheme: 'light' })
    expect(await getPaper(page)).toBe(white)
    await choose(page, 'Dark')
    expect(await getPaper(page)).toBe(black)
    await choose(page, 'System')
    expect(await getPaper(page)).toBe(white)
  })

  it('are there before the first paint, on every page, and go back to what they were', async () => {
    const page = await open()
    await page.goto(story)
    const before = await getTextSize(page)
    await choose(page, 'Dark', 'Largest')
    expect(await getTextSize(page)).toBeCloseTo(before * 1.3, 1)
    await page.addInitScript(watchBeginning)
    for (const address of [story, siteUrl]) {
      await page.goto(address)
      const began: unknown = await page.evaluate('datelineBegan')
      expect(began).toEqual({ paper: black, theme: 'dark', text: 'xl' })
      expect(await page.locator('meta[name="theme-color"]').first().getAttribute('content')).toBe('#121417')
    }
    await page.goto(story)
    await choose(page, 'Light', 'Medium')
    await page.emulateMedia({ colorScheme: 'dark' })
    await page.reload()
    expect([await getPaper(page), await getTextSize(page)]).toEqual([white, before])
  })

  it('are the same in every tab at once', async () => {
    const page = await open()
    const other = await context.newPage()
    await other.goto(siteUrl)
    await page.goto(story)
    await choose(page, 'Dark')
    await other.waitForFunction(() => document.documentElement.dataset['theme'] === 'dark')
    expect(await getPaper(other)).toBe(black)
  })

  it('are chosen by keyboard alone, and closing gives the focus back', async () => {
    const page = await open()
    await page.goto(siteUrl)
    const button = page.getByRole('button', { name: 'Display' })
    await button.focus()
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    expect(
      await page.getByRole('radio', { name: 'System' }).evaluate((radio) => radio.matches(':focus')),
    ).toBe(true)
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowRight')
    expect(await getPaper(page)).toBe(black)
    await page.keyboard.press('Tab')
    await page.keyboard.press('ArrowRight')
    expect(await page.evaluate(() => document.documentElement.dataset['text'])).toBe('l')
    await page.keyboard.press('Escape')
    expect(await page.getByRole('radio', { name: 'Dark' }).isVisible()).toBe(false)
    expect(await button.evaluate((element) => element.matches(':focus'))).toBe(true)
  })

  it('work for the page where the browser keeps nothing', async () => {
    const page = await open()
    const errors: string[] = []
    page.on('pageerror', ({ message }) => errors.push(message))
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('denied', 'SecurityError')
        },
      })
    })
    await page.goto(story)
    await choose(page, 'Dark')
    expect(await getPaper(page)).toBe(black)
    expect(errors).toEqual([])
  })

  it('offer nothing without script, and the system decides', async () => {
    const page = await open({ javaScriptEnabled: false, colorScheme: 'dark' })
    await page.goto(story)
    expect(await page.getByRole('button', { name: 'Display' }).count()).toBe(0)
    expect(await getPaper(page)).toBe(black)
  })

  it('fetch no typefaces, and nothing to keep, where the browser asks for less data', async () => {
    const page = await open()
    const asked: string[] = []
    context.on('request', (request) => asked.push(request.url()))
    await page.goto(story)
    await page.waitForFunction(() => document.fonts.size > 0 && document.fonts.status === 'loaded')
    expect(asked.filter((url) => url.endsWith('.woff2')).length).toBeGreaterThan(0)
    const saver = await browser.newContext()
    const saving = await saver.newPage()
    const askedThen: string[] = []
    saver.on('request', (request) => askedThen.push(request.url()))
    await saving.addInitScript(() => {
      Object.defineProperty(Navigator.prototype, 'connection', { get: () => ({ saveData: true }) })
    })
    await saving.goto(story, { waitUntil: 'networkidle' })
    expect(askedThen.filter((url) => /woff2|sw\.js/.test(url))).toEqual([])
    expect(await saving.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(
      0,
    )
    await saver.close()
  })

  it('print in light colours whatever is chosen', async () => {
    const page = await open()
    await page.goto(story)
    await choose(page, 'Dark')
    await page.emulateMedia({ media: 'print' })
    const ink = await page.evaluate(() =>
      getComputedStyle(document.documentElement).getPropertyValue('color-scheme'),
    )
    expect(ink).toBe('light')
  })

  it.each(['light', 'dark'] as const)('axe finds nothing in the open menu in %s', async (colorScheme) => {
    const page = await open({ colorScheme, viewport: { width: 390, height: 844 } })
    await page.goto(siteUrl)
    await page.getByRole('button', { name: 'Display' }).click()
    expect(await findViolations(page)).toEqual([])
  })

  it('keep every page inside a small window at the largest size', async () => {
    const page = await open({ viewport: { width: 320, height: 640 } })
    await page.goto(story)
    await choose(page, 'Largest')
    for (const address of [siteUrl, story, `${siteUrl}/saved`]) {
      await page.goto(address)
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
    }
  })
})
