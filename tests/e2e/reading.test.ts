import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { launchChromium } from '../setup/chromium.ts'
import { findViolations } from './find-violations.ts'
import { getPublication } from './publication.ts'

const { siteUrl } = getPublication()

const long = '/news/inside-a-thirty-one-year-migration'
const noted = '/news/why-the-leap-second-is-leaving'
const illustrated = '/news/on-board-the-ship-that-mends-the-internet'

const desk = { width: 1280, height: 900 }
const phone = { width: 390, height: 844 }

let browser: Browser
let page: Page

beforeAll(async () => {
  browser = await launchChromium()
})
afterEach(() => page.context().close())
afterAll(() => browser.close())

async function open(path: string, options: BrowserContextOptions = {}): Promise<void> {
  const context = await browser.newContext({
    viewport: desk,
    bypassCSP: true,
    // Pictures that it keeps would be there whatever the network says.
    serviceWorkers: 'block',
    ...options,
  })
  page = await context.newPage()
  const answer = await page.goto(`${siteUrl}${path}`)
  expect(answer?.status()).toBe(200)
}

const getFocus = () => page.evaluate(() => document.activeElement?.getAttribute('href'))

describe('contents of a long story', () => {
  const contents = () => page.getByRole('navigation', { name: 'In this story' })
  const current = () => contents().locator('a[aria-current="true"]')

  it('stand beside the text, lead into it, and mark where one is', async () => {
    await open(long)
    const links = contents().getByRole('link')
    expect(await links.count()).toBeGreaterThan(10)
    const targets = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')))
    for (const target of targets) expect(await page.locator(target ?? '').count()).toBe(1)
    await links.filter({ hasText: 'Comparing to the cent' }).click()
    await current().filter({ hasText: 'Comparing to the cent' }).waitFor()
    const heading = await page.locator('#comparing-to-the-cent').boundingBox()
    const beside = await contents().boundingBox()
    expect(heading?.y).toBeLessThan(desk.height / 2)
    expect((beside?.x ?? 0) + (beside?.width ?? 0)).toBeLessThan(heading?.x ?? 0)
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight))
    await current().filter({ hasText: 'The beam, removed' }).waitFor()
    expect(await current().count()).toBe(1)
  })

  it('are closed above the text on a phone', async () => {
    await open(long, { viewport: phone })
    const link = contents().getByRole('link', { name: 'What it cost' })
    expect(await link.isVisible()).toBe(false)
    await contents().locator('summary').click()
    await link.click()
    await page.waitForFunction(() => location.hash === '#what-it-cost')
  })

  it.each([desk, phone])('work without JavaScript: $width pixels', async (viewport) => {
    await open(long, { viewport, javaScriptEnabled: false })
    const link = contents().getByRole('link', { name: 'What it cost' })
    if (viewport === phone) await contents().locator('summary').click()
    await link.click()
    expect(page.url()).toContain('#what-it-cost')
  })

  it('are not there for a short story', async () => {
    await open('/news/china-approves-nvidia-h200-imports')
    expect(await contents().count()).toBe(0)
  })

  it('a subhead shows the link to itself', async () => {
    await open(long)
    const anchor = page.getByRole('link', { name: 'Link to “What it cost”' })
    await page.locator('#what-it-cost').hover()
    await expectEventually(() => anchor.evaluate((link) => getComputedStyle(link).opacity), '1')
    await anchor.click()
    expect(page.url()).toContain('#what-it-cost')
  })
})

async function expectEventually(read: () => Promise<unknown>, wanted: unknown): Promise<void> {
  for (let left = 200; left > 0 && (await read()) !== wanted; left -= 1) await page.waitForTimeout(50)
  expect(await read()).toEqual(wanted)
}

describe('footnotes', () => {
  it.each([true, false])('lead to their notes and back again; JavaScript: %s', async (javaScriptEnabled) => {
    await open(noted, { javaScriptEnabled })
    const references = page.locator('[role="doc-noteref"]')
    expect(await references.allInnerTexts()).toEqual(['1', '2', '3'])
    await references.nth(1).click()
    const note = page.locator('li:target')
    expect(await note.innerText()).toContain('Resolution 4')
    await note.locator('[role="doc-backlink"][aria-label="Back to note 2 in the text"]').click()
    expect(await page.locator('a:target').innerText()).toBe('2')
    const isInView = async () => {
      const { y = -1 } = (await page.locator('a:target').boundingBox()) ?? {}
      return y >= 0 && y < desk.height
    }
    await expectEventually(isInView, true)
  })
})

describe('code', () => {
  it('is copied as it was written, and the reader is told', async () => {
    await open(long, { permissions: ['clipboard-read', 'clipboard-write'] })
    const figure = page.locator('figure').filter({ has: page.locator('pre') })
    const code = await figure.locator('code').innerText()
    await figure.getByRole('button', { name: 'Copy' }).click()
    await figure.getByText('Copied', { exact: true }).waitFor()
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(code)
    expect(code).toContain('    if old.cents == new.cents:\n        return None')
  })

  it('scrolls by keyboard where it is too wide, and has no idle button without JavaScript', async () => {
    await open(long, { viewport: phone, javaScriptEnabled: false })
    expect(await page.getByRole('button', { name: 'Copy', exact: true }).count()).toBe(0)
    const region = page.getByRole('region', { name: 'Code: nightly/compare.py' })
    await region.focus()
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowRight')
    await page.waitForTimeout(400)
    const before = await region.boundingBox()
    expect(before?.width).toBeLessThan(phone.width)
    expect(await page.locator('html').boundingBox()).toMatchObject({ width: phone.width })
  })
})

describe('pictures', () => {
  const viewer = () => page.locator('dialog[open]')
  const gallery = () => page.getByRole('group', { name: 'Gallery, 5 pictures' })
  const shown = () => viewer().getByRole('img')
  const position = () => viewer().getByRole('status')

  it('open large, one after the other, by keyboard alone, and give the focus back', async () => {
    await open(illustrated)
    const first = gallery().getByRole('link').first()
    await first.focus()
    await page.keyboard.press('Enter')
    await viewer().waitFor()
    await expectEventually(() => position().innerText(), '2 of 6')
    expect(await viewer().innerText()).toContain('The first end came over the bow at 04:40.')
    await expectEventually(
      () => shown().evaluate((image) => 'naturalWidth' in image && image.naturalWidth),
      2400,
    )
    await page.keyboard.press('ArrowRight')
    await expectEventually(() => position().innerText(), '3 of 6')
    await page.keyboard.press('End')
    await expectEventually(() => position().innerText(), '6 of 6')
    await page.keyboard.press('ArrowRight')
    await expectEventually(() => position().innerText(), '6 of 6')
    await page.keyboard.press('Home')
    await expectEventually(() => position().innerText(), '1 of 6')
    await page.keyboard.press('Tab')
    expect(await viewer().evaluate((dialog) => dialog.contains(document.activeElement))).toBe(true)
    await page.keyboard.press('Escape')
    expect(await viewer().count()).toBe(0)
    expect(await getFocus()).toBe(await first.getAttribute('href'))
  })

  it('go by buttons, and close by theirs or beside the picture', async () => {
    await open(illustrated)
    await gallery().getByRole('link').nth(1).click()
    await viewer().getByRole('button', { name: 'Next picture' }).click()
    await expectEventually(() => position().innerText(), '4 of 6')
    await viewer().getByRole('button', { name: 'Previous picture' }).click()
    await expectEventually(() => position().innerText(), '3 of 6')
    await viewer().getByRole('button', { name: 'Close' }).click()
    expect(await viewer().count()).toBe(0)
  })

  it('have no way on where there is only one', async () => {
    await open(long)
    expect(await page.locator('a[data-picture]').count()).toBe(1)
    await page.locator('a[data-picture]').click()
    await expectEventually(() => position().innerText(), '1 of 1')
    expect(await viewer().getByRole('button').count()).toBe(1)
  })

  it('say so where they cannot be loaded', async () => {
    await open(illustrated)
    await page.route(/[?&]w=2400/, (route) => route.abort())
    await gallery().getByRole('link').first().click()
    await viewer().getByText('This picture could not be loaded.').waitFor()
    expect(await shown().count()).toBe(0)
  })

  it('go by swipes, and leave pinching to the browser', async () => {
    await open(illustrated, { viewport: phone, hasTouch: true, isMobile: true })
    await gallery().getByRole('link').first().tap()
    await viewer().waitFor()
    const devtools = await page.context().newCDPSession(page)
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', x?: number) =>
      devtools.send('Input.dispatchTouchEvent', { type, touchPoints: x === undefined ? [] : [{ x, y: 420 }] })
    await touch('touchStart', 330)
    await touch('touchMove', 200)
    await touch('touchMove', 90)
    await touch('touchEnd')
    await expectEventually(() => position().innerText(), '3 of 6')
    const action = await viewer().evaluate((dialog) => getComputedStyle(dialog).touchAction)
    expect(action).toBe('auto')
    expect(await page.locator('meta[name=viewport]').getAttribute('content')).not.toMatch(
      /maximum-scale|user-scalable/,
    )
  })

  it('load nothing large before they are asked for', async () => {
    const large: string[] = []
    const context = await browser.newContext({ viewport: phone })
    page = await context.newPage()
    page.on('request', (request) => /[?&]w=2400/.test(request.url()) && large.push(request.url()))
    await page.goto(`${siteUrl}${illustrated}`, { waitUntil: 'networkidle' })
    await gallery().scrollIntoViewIfNeeded()
    await page.waitForTimeout(500)
    expect(large).toEqual([])
  })

  it('are links to their large renditions without JavaScript', async () => {
    await open(illustrated, { javaScriptEnabled: false })
    const link = gallery().getByRole('link').first()
    expect(await link.getAttribute('aria-label')).toMatch(/^Enlarge: /)
    const answer = await fetch((await link.getAttribute('href')) ?? '')
    expect(answer.headers.get('content-type')).toMatch(/^image\//)
  })
})

describe('accessibility', () => {
  it.each([long, noted, illustrated])('axe finds nothing in %s', async (path) => {
    await open(path, { viewport: phone })
    await page.locator('summary').filter({ hasText: 'In this story' }).click()
    expect(await findViolations(page)).toEqual([])
  })

  it.each(['light', 'dark'] as const)(
    'axe finds nothing where pictures are looked at: %s',
    async (colorScheme) => {
      await open(illustrated, { colorScheme })
      await page
        .getByRole('group', { name: /Gallery/ })
        .getByRole('link')
        .first()
        .click()
      await page.locator('dialog[open] img').waitFor()
      expect(await findViolations(page)).toEqual([])
    },
  )
})

describe('on paper', () => {
  it('a story is its text, with the addresses of links', async () => {
    await open(noted)
    await page.emulateMedia({ media: 'print' })
    for (const gone of [
      page.getByRole('navigation', { name: 'In this story' }),
      page.getByRole('navigation', { name: 'Sections' }),
      page.getByRole('link', { name: 'Link to “What changes”' }),
      page.getByRole('region', { name: 'Share this Tech Insight' }),
      page.getByRole('region', { name: 'More Tech Innovations' }),
      page.getByRole('contentinfo'),
    ])
      expect(await gone.count()).toBe(0)
    const link = page.locator('a[href="https://www.bipm.org/"]')
    expect(await link.evaluate((one) => getComputedStyle(one, '::after').content)).toContain(
      'https://www.bipm.org/',
    )
    const address = await page
      .locator('article')
      .first()
      .evaluate((one) => getComputedStyle(one, '::before').content)
    expect(address).toContain(noted)
    expect(await page.locator('[role="doc-endnotes"]').isVisible()).toBe(true)
  })

  it('code is wrapped, nothing is cut off, and pages are few', async () => {
    await open(long, { viewport: { width: 642, height: 971 } })
    await page.emulateMedia({ media: 'print' })
    const wrap = await page.locator('pre[role="region"]').evaluate((pre) => getComputedStyle(pre).whiteSpace)
    expect(wrap).toBe('pre-wrap')
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(642)
    const pdf = await page.pdf({ format: 'A4' })
    const pages = pdf.toString('latin1').match(/\/Type \/Page\b/g)
    expect(pages?.length).toBeGreaterThan(2)
    expect(pages?.length).toBeLessThan(10)
  })
})

describe('from right to left', () => {
  it('the text, the contents and the pictures change sides', async () => {
    await open(long)
    await page.evaluate(() => document.documentElement.setAttribute('dir', 'rtl'))
    const text = await page.locator('#what-it-cost').boundingBox()
    const beside = await page.getByRole('navigation', { name: 'In this story' }).boundingBox()
    expect(beside?.x).toBeGreaterThan((text?.x ?? 0) + (text?.width ?? 0) - 1)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(desk.width)
  })
})
