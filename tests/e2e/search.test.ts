import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { z } from 'zod'
import { launchChromium } from '../setup/chromium.ts'
import { getPublication } from './publication.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const { siteUrl } = getPublication()
const story = '/news/china-approves-nvidia-h200-imports'

const toAddress = (parameters: Record<string, string>) =>
  `${siteUrl}/search?${new URLSearchParams(parameters)}`
const ask = (parameters: Record<string, string>) => fetch(toAddress(parameters))
const suggest = (q: string) => fetch(`${siteUrl}/api/search?${new URLSearchParams({ q })}`)

const suggestionsSchema = z.object({
  suggestions: z.array(z.strictObject({ kind: z.string(), label: z.string(), href: z.string() })),
})

let browser: Browser
let context: BrowserContext | undefined

beforeAll(async () => {
  browser = await launchChromium()
})
afterEach(() => context?.close())
afterAll(() => browser.close())

async function open(parameters: Record<string, string>, options: Parameters<Browser['newContext']>[0] = {}) {
  context = await browser.newContext(options)
  const page = await context.newPage()
  await page.goto(toAddress(parameters))
  return page
}

const getResults = (page: Page) =>
  page
    .locator('main ol > li > article h3 a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')))

describe('search without JavaScript', () => {
  const plain = { javaScriptEnabled: false }

  it('is found from every page, and finds', async () => {
    const page = await open({}, plain)
    await page.goto(siteUrl)
    await page.getByRole('banner').getByRole('link', { name: 'Search' }).click()
    await page.getByLabel('Search stories, topics and authors').fill('nvidia h200')
    await page.getByRole('search').getByRole('button', { name: 'Search' }).click()
    await page.waitForURL(/\/search\?q=nvidia\+h200/)
    expect((await getResults(page))[0]).toBe(story)
    const marks = await page.locator('main mark').allInnerTexts()
    expect(marks).toEqual(expect.arrayContaining(['Nvidia', 'H200']))
  })

  it('narrows by section, author and date, and remembers', async () => {
    const page = await open({ q: 'chip' }, plain)
    const all = await getResults(page)
    await page.getByText('Filters', { exact: true }).click()
    await page.locator('select[name=section]').selectOption('policy')
    await page.getByRole('button', { name: 'Apply' }).click()
    await page.waitForURL(/section=policy/)
    const some = await getResults(page)
    expect(some.length).toBeGreaterThan(0)
    expect(some.length).toBeLessThan(all.length)
    expect(await page.locator('select[name=section]').inputValue()).toBe('policy')
    expect(await page.getByLabel('Search stories, topics and authors').inputValue()).toBe('chip')
    await page.getByRole('link', { name: 'Newest' }).click()
    await page.waitForURL(/section=policy.*sort=newest/)
    await page.getByRole('link', { name: 'Remove all filters' }).click()
    await page.waitForURL((url) => !url.search.includes('policy'))
    expect((await getResults(page)).sort()).toEqual([...all].sort())
  })

  it('finds an author’s stories by name', async () => {
    const page = await open({ q: 'ines talbrandt' }, plain)
    const bylines = await page.locator('main ol > li article').allInnerTexts()
    expect(bylines.length).toBeGreaterThan(0)
    for (const byline of bylines) expect(byline).toContain('Ines Talbrandt')
    expect(await page.locator('main a[href="/authors/ines-talbrandt"]').count()).toBeGreaterThan(1)
  })

  it('turns pages', async () => {
    const page = await open({ q: 'people work year' }, plain)
    await page.goto(toAddress({ q: 'year' }))
    const first = await getResults(page)
    expect(first).toHaveLength(12)
    await page.getByRole('link', { name: 'Next →' }).click()
    await page.waitForURL(/page=2/)
    const second = await getResults(page)
    expect(second.length).toBeGreaterThan(0)
    expect(second.filter((href) => first.includes(href))).toEqual([])
    await page.goto(toAddress({ q: 'year', page: '99' }))
    expect(await page.locator('main').innerText()).toContain('There is no page 99')
  })

  it('forgives a slip of the finger, and takes it back', async () => {
    const page = await open({ q: 'nvidai' }, plain)
    expect(await page.locator('main').innerText()).toContain('Showing results for nvidia.')
    expect(await getResults(page)).toContain(story)
    await page.getByRole('link', { name: 'nvidai' }).click()
    await page.waitForURL(/exact=1/)
    expect(await getResults(page)).toEqual([])
    expect(await page.locator('main').innerText()).toContain('No story matches “nvidai”')
    expect(await page.locator('main a[href^="/news/"]').count()).toBeGreaterThan(3)
  })
})

describe('hostile searches', () => {
  it.each([
    '*a*a*a*a*a*a*a*a*b',
    '"*"*"',
    '" || true || "',
    '<script>alert(1)</script>',
    '🚀👩‍👩‍👧',
    '\u0000\u202e\u2066',
    'ש שלום',
    '%',
  ])('%j is answered with one page, quickly and without its markup', async (q) => {
    await ask({ q })
    const start = performance.now()
    const response = await ask({ q })
    const html = await response.text()
    expect(performance.now() - start).toBeLessThan(1_000)
    expect(response.status).toBe(200)
    expect(html).not.toContain('<script>alert')
    expect(html.match(/<h1/g)).toHaveLength(1)
  })

  it('so is one that is far too long', async () => {
    for (const q of ['a'.repeat(5_000), 'w '.repeat(2_000)]) {
      const html = await (await ask({ q })).text()
      expect(html).toContain('Only the first 120 characters were searched for.')
    }
  })

  it('so are parameters that make no sense', async () => {
    const response = await fetch(
      `${siteUrl}/search?q=a&q=b&section=%22&author[]=x&from=x&to=1&page=-1&sort=x`,
    )
    expect(response.status).toBe(200)
  })

  it('and a flood of different ones is answered or turned away, while pages are served', async () => {
    const flood = Array.from({ length: 80 }, (_, index) => ask({ q: `chip flood${index}` }))
    const page = await fetch(`${siteUrl}/tech`)
    expect(page.status).toBe(200)
    const answers = await Promise.all(flood)
    expect(answers.some(({ status }) => status === 200)).toBe(true)
    for (const answer of answers) {
      const { status, headers } = answer
      expect([200, 503]).toContain(status)
      if (status === 503) expect(Number(headers.get('retry-after'))).toBeGreaterThan(0)
      expect((await answer.text()).includes('<h1')).toBe(true)
    }
    expect((await ask({ q: 'after the flood' })).status).toBe(200)
  })
})

describe('what machines are told', () => {
  it('no result page is indexed, all links are followed', async () => {
    const page = await open({ q: 'nvidia' }, { javaScriptEnabled: false })
    expect(await page.locator('head meta[name=robots]').getAttribute('content')).toBe('noindex, follow')
    expect(await page.locator('head link[rel=canonical]').getAttribute('href')).toBe(`${siteUrl}/search`)
    expect(await page.title()).toMatch(/^Search: nvidia – /)
  })

  it('no search is kept where others could read it', async () => {
    expect((await ask({ q: 'nvidia' })).headers.get('cache-control')).toMatch(/no-store/)
  })

  it('suggestions are few, short, and may be kept for a minute', async () => {
    const response = await suggest('chi')
    expect(response.headers.get('cache-control')).toBe('public, max-age=60')
    const { suggestions } = suggestionsSchema.parse(await response.json())
    expect(suggestions.length).toBeGreaterThan(1)
    expect(suggestions.length).toBeLessThanOrEqual(8)
    for (const { href } of suggestions) expect((await fetch(`${siteUrl}${href}`)).status).toBe(200)
  })

  it.each(['', '*', '"', 'qqzzyy'])('there are none for %j', async (q) => {
    expect(suggestionsSchema.parse(await (await suggest(q)).json()).suggestions).toEqual([])
  })
})

describe('suggestions', () => {
  it('are walked by keyboard, told to a screen reader, and opened', async () => {
    const page = await open({})
    const input = page.getByRole('combobox', { name: 'Search stories, topics and authors' })
    await input.pressSequentially('chi', { delay: 30 })
    const options = page.locator('#suggestions').getByRole('option')
    await options.first().waitFor()
    const count = await options.count()
    expect(await page.locator('search-box [role=status]').innerText()).toContain(String(count))
    expect(await input.getAttribute('aria-expanded')).toBe('true')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    const chosen = page.locator('#suggestions').getByRole('option', { selected: true })
    expect(await chosen.getAttribute('id')).toBe(await input.getAttribute('aria-activedescendant'))
    expect(await page.locator('search-box').ariaSnapshot()).toMatch(/listbox "Suggestions":\n\s+- option/)
    await page.keyboard.press('Escape')
    expect(await options.first().isVisible()).toBe(false)
    expect(await input.inputValue()).toBe('chi')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    const href = await page
      .locator('#suggestions')
      .getByRole('option', { selected: true })
      .getAttribute('data-href')
    await page.keyboard.press('Enter')
    await page.waitForURL(`${siteUrl}${href}`)
  })

  it('do not stand in the way of a search', async () => {
    const page = await open({})
    const input = page.getByRole('combobox', { name: /^Search stories/ })
    await input.pressSequentially('nvidia')
    await page.locator('#suggestions').getByRole('option').first().waitFor()
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/search\?q=nvidia/)
    expect(await getResults(page)).toContain(story)
  })
})

describe.each(['light', 'dark'] as const)('accessibility in %s', (colorScheme) => {
  it.each([
    ['start', {}],
    ['results', { q: 'nvidia chips' }],
    ['correction', { q: 'nvidai' }],
    ['filters', { q: 'chip', section: 'policy' }],
    ['nothing', { q: 'qqzzy xxyyz' }],
  ])('%s: axe finds nothing', async (_, parameters: Record<string, string>) => {
    const viewport = { width: 390, height: 844 }
    const page = await open(parameters, { colorScheme, viewport, bypassCSP: true })
    await page.addScriptTag({ content: axe })
    expect(await page.evaluate('axe.run().then(({ violations }) => violations)')).toEqual([])
  })

  it('suggestions: axe finds nothing', async () => {
    const page = await open({}, { colorScheme, bypassCSP: true })
    await page.getByRole('combobox', { name: /^Search stories/ }).pressSequentially('chi')
    await page.locator('#suggestions').getByRole('option').first().waitFor()
    await page.keyboard.press('ArrowDown')
    await page.addScriptTag({ content: axe })
    expect(await page.evaluate('axe.run().then(({ violations }) => violations)')).toEqual([])
  })
})
