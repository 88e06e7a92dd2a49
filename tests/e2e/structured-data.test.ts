import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import { z } from 'zod'
import { findJsonLdFaults } from '../setup/find-json-ld-faults.ts'
import { launchChromium } from '../setup/chromium.ts'
import { publishGuest } from './guest-story.ts'
import { getJsonLd } from './head.ts'
import { getPageTypes } from './page-types.ts'
import { getPublication } from './publication.ts'

const { siteUrl } = getPublication()
/** Pages that no search engine lists and nobody passes on. */
const forReadersAlone = /^\/(search|saved|offline)/
const pageTypes = (await getPageTypes()).filter(
  ({ path, status }) => status === 200 && !forReadersAlone.test(path),
)

const live = '/news/perigee-north-first-launch-live'
const ended = '/news/fare-hearing-aarhus-live'
const analysis = '/news/last-200-millimetre-line'
const hostile = '/news/hostile-guest'

const storySchema = z.object({
  '@type': z.string(),
  headline: z.string(),
  datePublished: z.string(),
  dateModified: z.string(),
  author: z.array(z.object({ name: z.string(), url: z.string() })),
  image: z.array(z.url()).length(3),
})

const postSchema = z.object({ url: z.url(), headline: z.string(), datePublished: z.string() })
const liveSchema = storySchema.extend({ coverageStartTime: z.string(), liveBlogUpdate: z.array(postSchema) })
const listSchema = z.object({
  mainEntity: z.object({ itemListElement: z.array(z.object({ position: z.number(), url: z.url() })) }),
})
const trailSchema = z.object({ itemListElement: z.array(z.object({ name: z.string(), item: z.url() })) })

describe('structured data', () => {
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
    return getJsonLd(page)
  }
  const find = (data: Record<string, unknown>[], type: string) => data.find((one) => one['@type'] === type)
  const getTimes = (selector: string) =>
    page.locator(selector).evaluateAll((all) => all.map((time) => time.getAttribute('datetime')))

  it.each([...pageTypes, ...[live, ended, analysis].map((path) => ({ name: path, path }))])(
    '$name: within the vocabulary of schema.org and what search engines ask for',
    async ({ path }) => {
      const data = await open(path)
      expect(data.length).toBeGreaterThan(0)
      const faults = await Promise.all(data.map(findJsonLdFaults))
      expect(faults.flat()).toEqual([])
      for (const one of data) expect(one['@context']).toBe('https://schema.org')
    },
  )

  it.each(pageTypes.filter(({ path }) => path !== '/'))(
    '$name: breadcrumbs from the front page to this address',
    async ({ path }) => {
      const trail = trailSchema.parse(find(await open(path), 'BreadcrumbList')).itemListElement
      expect(trail.length).toBeGreaterThan(1)
      expect(trail[0]?.item).toBe(`${siteUrl}/`)
      expect(trail.at(-1)?.item).toBe(siteUrl + path)
      expect(await page.locator('link[rel=canonical]').getAttribute('href')).toBe(siteUrl + path)
    },
  )

  it('the front page: the site, how it is searched, and its publisher', async () => {
    const data = await open('/')
    expect(find(data, 'WebSite')).toMatchObject({
      url: `${siteUrl}/`,
      publisher: { '@id': `${siteUrl}/#publisher` },
      potentialAction: { target: { urlTemplate: `${siteUrl}/search?q={words}` } },
    })
    expect(find(data, 'NewsMediaOrganization')).toMatchObject({
      '@id': `${siteUrl}/#publisher`,
      publishingPrinciples: `${siteUrl}/ethics`,
      correctionsPolicy: `${siteUrl}/corrections`,
    })
  })

  it.each([
    ['/news/china-approves-nvidia-h200-imports', 'NewsArticle'],
    [analysis, 'AnalysisNewsArticle'],
    [live, 'LiveBlogPosting'],
    ['/news/tarpaulin-flaw-lets-archives-escape', 'NewsArticle'],
  ])('%s says as %s what readers see', async (path, type) => {
    const story = storySchema.parse(find(await open(path), type))
    const shown = await getTimes('main article dl time')
    expect(shown[0]).toBe(story.datePublished)
    expect(story.dateModified).toBe(shown[1] ?? shown[0])
    expect(story.headline).toBe(await page.getByRole('heading', { level: 1 }).innerText())
    const byline = page.locator('main article a[rel=author]')
    expect(story.author[0]?.name).toBe(await byline.first().innerText())
    expect(story.author[0]?.url).toBe(siteUrl + (await byline.first().getAttribute('href')))
  })

  it('corrections are dated as on the page', async () => {
    const path = '/news/tarpaulin-flaw-lets-archives-escape'
    const story = z
      .object({ correction: z.array(z.object({ text: z.string(), datePublished: z.string() })) })
      .parse(find(await open(path), 'NewsArticle'))
    expect(story.correction.map(({ datePublished }) => datePublished)).toEqual(
      await getTimes('section[aria-labelledby=corrections] time'),
    )
    const shown = await page.locator('section[aria-labelledby=corrections]').innerText()
    for (const { text } of story.correction) expect(shown).toContain(text)
  })

  it('a live story: every update with its own address, headline and time, newest first, open until closed', async () => {
    const story = liveSchema.parse(find(await open(live), 'LiveBlogPosting'))
    expect(story).not.toHaveProperty('coverageEndTime')
    expect(story.coverageStartTime).toBe(story.datePublished)
    const posts = story.liveBlogUpdate
    expect(posts.length).toBeGreaterThan(2)
    expect(new Set(posts.map(({ headline }) => headline)).size).toBe(posts.length)
    const times = posts.map(({ datePublished }) => Date.parse(datePublished))
    expect(times).toEqual(times.toSorted((a, b) => b - a))
    for (const { url, headline, datePublished } of posts) {
      const [address, fragment = ''] = url.split('#')
      expect(address).toBe(siteUrl + live)
      const update = page.locator(`[id="${fragment}"]`)
      expect(await update.innerText()).toContain(headline)
      expect(await update.locator('time').first().getAttribute('datetime')).toBe(datePublished)
    }
  })

  it('a live story that has ended says when', async () => {
    const story = find(await open(ended), 'LiveBlogPosting')
    expect(story).toMatchObject({ coverageEndTime: '2025-11-19T15:00:00Z' })
  })

  it.each(['/tech', '/tech/page/2', '/tech-news'])('%s lists the stories that it shows', async (path) => {
    const list = listSchema.parse(find(await open(path), 'CollectionPage')).mainEntity.itemListElement
    const shown = await page
      .locator('main article h2 a')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href')))
    expect(list.map(({ url }) => url)).toEqual(shown.map((href) => siteUrl + href))
    expect(list[0]?.position).toBe(path.endsWith('/page/2') ? 13 : 1)
  })

  it('an author is a person with a page', async () => {
    const author = pageTypes.find(({ name }) => name === 'author')?.path ?? ''
    expect(find(await open(author), 'ProfilePage')).toMatchObject({
      url: siteUrl + author,
      mainEntity: {
        '@type': 'Person',
        name: await page.getByRole('heading', { level: 1 }).innerText(),
        url: siteUrl + author,
      },
    })
  })

  it('a headline cannot end the script it stands in', async () => {
    const title = '</script><script>document.title = "taken"</script><!-- <script>'
    const guest = await publishGuest('hostile-guest', { title })
    try {
      const scripted = await browser.newPage()
      await scripted.goto(siteUrl + hostile)
      expect(find(await getJsonLd(scripted), 'NewsArticle')).toMatchObject({ headline: title })
      expect(await scripted.title()).toContain(title)
      expect(await scripted.getByRole('heading', { level: 1 }).innerText()).toBe(title)
      await scripted.close()
    } finally {
      await guest.leave()
    }
  })
})
