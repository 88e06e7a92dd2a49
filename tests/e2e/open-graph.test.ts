import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import sharp, { type Region } from 'sharp'
import { launchChromium } from '../setup/chromium.ts'
import { publishGuest, type GuestStory } from './guest-story.ts'
import { getMeta, getMetas } from './head.ts'
import { getPageTypes } from './page-types.ts'
import { getPublication } from './publication.ts'

const { siteUrl } = getPublication()
/** Pages that no search engine lists and nobody passes on. */
const forReadersAlone = /^\/(search|saved|offline)/
const pageTypes = (await getPageTypes()).filter(
  ({ path, status }) => status === 200 && !forReadersAlone.test(path),
)
const story = '/news/china-approves-nvidia-h200-imports'

/** Milliseconds after which a change must show. */
const FRESH_MS = 20_000

/** How much of each colour is in a part of a picture. */
async function getChannels(picture: Buffer, part: Region) {
  const { channels } = await sharp(await sharp(picture).extract(part).toBuffer()).stats()
  return channels
}

describe('what networks show beside a link', () => {
  let browser: Browser
  let page: Page

  beforeAll(async () => {
    browser = await launchChromium()
    page = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
  })
  afterAll(() => browser.close())

  async function getImage(path: string): Promise<string> {
    const response = await page.goto(siteUrl + path)
    expect(response?.status()).toBe(200)
    return getMeta(page, 'og:image')
  }

  async function draw(address: string) {
    const response = await fetch(address)
    expect(response.status).toBe(200)
    return { response, bytes: Buffer.from(await response.arrayBuffer()) }
  }

  async function withGuest(slug: string, fields: object, run: (guest: GuestStory) => Promise<void>) {
    const guest = await publishGuest(slug, { ...fields })
    try {
      await run(guest)
    } finally {
      await guest.leave()
    }
  }

  it.each(pageTypes)('$name: title, text, address, picture', async ({ path }) => {
    const image = await getImage(path)
    expect(await getMeta(page, 'og:url')).toBe(
      path === '/' ? siteUrl : await page.locator('link[rel=canonical]').getAttribute('href'),
    )
    expect(await getMeta(page, 'og:site_name')).toBe('Dateline')
    expect(await getMeta(page, 'og:locale')).toBe('en_US')
    for (const name of ['title', 'description', 'image', 'image:alt']) {
      expect(await getMeta(page, `twitter:${name}`)).toBe(await getMeta(page, `og:${name}`))
    }
    expect(await getMeta(page, 'twitter:card')).toBe('summary_large_image')
    const { width, height } = await sharp((await draw(image)).bytes).metadata()
    expect([width, height]).toEqual([1200, 630])
    expect([await getMeta(page, 'og:image:width'), await getMeta(page, 'og:image:height')]).toEqual([
      '1200',
      '630',
    ])
    expect((await getMeta(page, 'og:image:alt')).length).toBeGreaterThan(10)
  })

  it('a story: when, by whom and about what', async () => {
    await page.goto(siteUrl + story)
    expect(await getMeta(page, 'og:type')).toBe('article')
    expect(await getMeta(page, 'article:published_time')).toBe('2026-01-28T12:27:00Z')
    expect(await getMeta(page, 'article:modified_time')).toBe('2026-01-28T12:27:00Z')
    expect(await getMetas(page, 'article:author')).toEqual([`${siteUrl}/authors/tomasz-wrenfield`])
    expect(await getMeta(page, 'article:section')).toBe('Tech News')
    const topics = await page.getByRole('navigation', { name: 'Topics' }).getByRole('link').allInnerTexts()
    expect(await getMetas(page, 'article:tag')).toEqual(topics)
  })

  it('a story’s picture is drawn on this site, kept for good, and small', async () => {
    const image = await getImage(story)
    expect(image).toMatch(new RegExp(`^${siteUrl}/og${story}/[0-9a-f]{16}\\.png$`))
    const { response, bytes } = await draw(image)
    expect(response.headers.get('content-type')).toBe('image/png')
    expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    expect(bytes.byteLength).toBeLessThan(300_000)
    expect((await draw(image)).bytes.equals(bytes)).toBe(true)
  })

  it('shows the cover in colour', async () => {
    const { bytes } = await draw(await getImage(story))
    const channels = await getChannels(bytes, { left: 760, top: 100, width: 400, height: 400 })
    expect(channels.slice(0, 3).every(({ stdev }) => stdev > 20)).toBe(true)
  })

  it('an address that is out of date leads to the picture of today; a story that never was has none', async () => {
    const image = await getImage(story)
    const stale = await fetch(`${siteUrl}/og${story}/0123456789abcdef.png`, { redirect: 'manual' })
    expect(stale.status).toBe(308)
    expect(new URL(stale.headers.get('location') ?? '', siteUrl).href).toBe(image)
    expect(stale.headers.get('cache-control')).toBe('public, max-age=60')
    const never = await fetch(`${siteUrl}/og/news/no-such-story/0123456789abcdef.png`, { redirect: 'manual' })
    expect(never.status).toBe(404)
  })

  it('gets a new address with a new headline, and the old one leads there', async () => {
    await withGuest('guest-renamed', { title: 'A headline of the morning' }, async ({ path, change }) => {
      const before = await getImage(path)
      await draw(before)
      await change({ title: 'A headline of the evening' })
      const end = Date.now() + FRESH_MS
      while ((await getImage(path)) === before && Date.now() < end) await page.waitForTimeout(200)
      const after = await getImage(path)
      expect(after).not.toBe(before)
      const moved = await fetch(before, { redirect: 'manual' })
      expect([moved.status, new URL(moved.headers.get('location') ?? '', siteUrl).href]).toEqual([308, after])
      await draw(after)
    })
  })

  it('is found again where its story has moved', async () => {
    await withGuest('guest-moved', {}, async ({ path, change }) => {
      const { pathname } = new URL(await getImage(path))
      await change({ slug: { _type: 'slug', current: 'guest-moved-on' }, previousSlugs: ['guest-moved'] })
      const seek = () => fetch(new URL(pathname, siteUrl), { redirect: 'manual' })
      const end = Date.now() + FRESH_MS
      while ((await seek()).headers.get('location') === null && Date.now() < end)
        await page.waitForTimeout(200)
      const moved = await fetch(new URL(pathname, siteUrl))
      expect([moved.status, new URL(moved.url).pathname]).toEqual([
        200,
        pathname.replace('guest-moved', 'guest-moved-on'),
      ])
    })
  })

  it.each([
    ['in Chinese', { title: '中国批准三家科技巨头进口英伟达芯片' }],
    ['in Arabic', { title: 'الصين توافق على استيراد رقائق' }],
    ['with emoji', { title: 'Rocket 🚀 lands 👩‍🚀 twice' }],
    ['very long', { title: 'A headline that goes on and on, '.repeat(12) }],
  ])('a headline %s', async (name, fields) => {
    const slug = `guest-${name.replaceAll(' ', '-').toLowerCase()}`
    await withGuest(slug, fields, async ({ path }) => {
      const { width } = await sharp((await draw(await getImage(path))).bytes).metadata()
      expect(width).toBe(1200)
    })
  })

  it('a story without a cover has the whole width for its headline', async () => {
    await withGuest('guest-without-cover', { cover: undefined }, async ({ path }) => {
      const stale = await fetch(`${siteUrl}/og${path}/0123456789abcdef.png`, { redirect: 'manual' })
      expect(stale.status).toBe(308)
      const { bytes } = await draw(new URL(stale.headers.get('location') ?? '', siteUrl).href)
      const edge = { left: 1160, top: 100, width: 39, height: 400 }
      expect((await getChannels(bytes, edge))[0]?.min).toBe(255)
    })
  })
})
