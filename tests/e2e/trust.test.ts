import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import { launchChromium } from '../setup/chromium.ts'
import { getPublication } from './publication.ts'

const { siteUrl } = getPublication()
const corrected = '/news/tarpaulin-flaw-lets-archives-escape'
const analysis = '/news/last-200-millimetre-line'

describe('what readers are told about what they read', () => {
  let browser: Browser
  let page: Page

  beforeAll(async () => {
    browser = await launchChromium()
    page = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
  })
  afterAll(() => browser.close())

  async function open(path: string) {
    const response = await page.goto(siteUrl + path)
    expect(response?.status()).toBe(200)
  }
  const getHrefs = (selector: string) =>
    page.locator(selector).evaluateAll((all) => all.map((link) => link.getAttribute('href')))

  it('when a story was published and when it was updated', async () => {
    await open(corrected)
    const facts = page.locator('main article dl')
    expect(await facts.innerText()).toMatch(/Published\s+January 20, 2026 at 5:05 PM UTC/)
    expect(await facts.innerText()).toMatch(/Updated\s+January 21, 2026 at 9:40 AM UTC/)
  })

  it('what was corrected: on the story, newest first, and from there in the list of all', async () => {
    await open(corrected)
    const box = page.getByRole('region', { name: 'Corrections' })
    expect(await box.locator('time').evaluateAll((all) => all.map((time) => time.textContent))).toEqual([
      'January 21, 2026',
      'January 20, 2026',
    ])
    await box.getByRole('link', { name: 'All corrections' }).click()
    expect(new URL(page.url()).pathname).toBe('/corrections/log')
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Corrections')
  })

  it('every correction of every story in one place, newest first, each leading to its story', async () => {
    await open('/corrections/log')
    const times = await page
      .locator('main li > time')
      .evaluateAll((all) => all.map((time) => Date.parse(time.getAttribute('datetime') ?? '')))
    expect(times.length).toBeGreaterThan(2)
    expect(times).toEqual(times.toSorted((a, b) => b - a))
    const [first = ''] = await getHrefs('main li h2 a')
    expect(first).toBe(`${corrected}#corrections`)
    await page.locator('main li h2 a').first().click()
    expect(await page.getByRole('region', { name: 'Corrections' }).count()).toBe(1)
    expect(await page.locator('#corrections').innerText()).toBe('Corrections')
  })

  it('how mistakes are dealt with, from the list of corrections', async () => {
    await open('/corrections/log')
    await page.getByRole('link', { name: 'How we correct mistakes' }).click()
    expect(new URL(page.url()).pathname).toBe('/corrections')
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Corrections policy')
  })

  it('past the end of the corrections there is no page', async () => {
    const response = await page.goto(`${siteUrl}/corrections/log/page/99`)
    expect(response?.status()).toBe(404)
  })

  it('that a story is analysis or opinion: on the story and on every card of it', async () => {
    await open(analysis)
    expect(await page.locator('main article header').first().innerText()).toMatch(/^ANALYSIS/i)
    await open('/tech')
    const card = page.locator('main article').filter({ has: page.locator(`a[href="${analysis}"]`) })
    expect(await card.innerText()).toMatch(/ANALYSIS/i)
  })

  it('who made a picture', async () => {
    await open(corrected)
    expect(await page.locator('main article figure figcaption').first().innerText()).toMatch(
      /Illustration: Dateline/,
    )
  })

  it('who writes: role, biography, links, stories', async () => {
    await open('/authors/yuto-brandvik')
    const header = page.locator('main header').first()
    expect(await header.innerText()).toMatch(/Software and Security Editor/i)
    expect(await header.locator('p').count()).toBeGreaterThan(1)
    expect((await getHrefs('main header a')).length).toBeGreaterThan(0)
    expect(await page.locator('main article').count()).toBeGreaterThan(2)
  })

  it.each(['/', corrected, '/tech'])('ethics and corrections from the foot of %s', async (path) => {
    await open(path)
    const hrefs = await getHrefs('footer a')
    expect(hrefs).toEqual(expect.arrayContaining(['/ethics', '/corrections', '/corrections/log']))
  })
})

describe('where to read on', () => {
  let browser: Browser
  let page: Page

  beforeAll(async () => {
    browser = await launchChromium()
    page = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
  })
  afterAll(() => browser.close())

  const getHrefs = (selector: string) =>
    page.locator(selector).evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))
  const cards = 'main section article :is(h2, h3) a'
  const neighbours = 'main nav a[rel=prev], main nav a[rel=next]'

  it.each([corrected, analysis, '/news/china-approves-nvidia-h200-imports'])(
    '%s: no story twice, and never itself',
    async (path) => {
      await page.goto(siteUrl + path)
      const hrefs = [...(await getHrefs(neighbours)), ...(await getHrefs(cards))]
      expect(hrefs.length).toBeGreaterThan(7)
      expect(new Set(hrefs).size).toBe(hrefs.length)
      expect(hrefs).not.toContain(path)
    },
  )

  it('the front page shows no story twice', async () => {
    await page.goto(siteUrl)
    const hrefs = (await getHrefs('main :is(h2, h3) a')).filter((href) => href.startsWith('/news/'))
    expect(hrefs.length).toBeGreaterThan(10)
    expect(new Set(hrefs).size).toBe(hrefs.length)
  })

  it('from story to older story through a section, in the order of its list', async () => {
    await page.goto(`${siteUrl}/software`)
    const list = await getHrefs('main article h2 a')
    const walked = []
    for (let next: string | undefined = list[0]; next && walked.length < 4;) {
      walked.push(next)
      await page.goto(siteUrl + next)
      ;[next] = await getHrefs('main nav a[rel=next]')
    }
    expect(walked).toEqual(list.slice(0, 4))
    expect(await getHrefs('main nav a[rel=prev]')).toEqual([list[2]])
  })

  it('hand-picked stories first', async () => {
    await page.goto(`${siteUrl}/news/china-approves-nvidia-h200-imports`)
    const related = await getHrefs('section[aria-labelledby=more] article h3 a')
    const picked = ['what-a-chip-export-licence-says', 'glass-substrates-move-from-lab-to-line']
    expect(related.slice(0, 2)).toEqual(picked.map((slug) => `/news/${slug}`))
    expect(await page.getByRole('region', { name: 'More in Tech News' }).count()).toBe(1)
  })
})
