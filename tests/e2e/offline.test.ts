import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { createClient } from '@sanity/client'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { launchChromium } from '../setup/chromium.ts'
import { findViolations } from './find-violations.ts'
import { until as untilWithin } from './newsroom/until.ts'
import { getPublication } from './publication.ts'
import { startSiteProxy, type SiteProxy } from './site-proxy.ts'

const { siteUrl, lake } = getPublication()
const story = '/news/china-approves-nvidia-h200-imports'
const other = '/news/on-board-the-ship-that-mends-the-internet'

const until = (holds: () => Promise<boolean>) => untilWithin(holds, 20)

/** Addresses that a cache of the device holds, by the beginning of the cache's name. */
const listKept = (page: Page, cache: string) =>
  page.evaluate(async (start) => {
    const name = (await caches.keys()).find((one) => one.startsWith(start))
    if (name === undefined) return []
    return (await (await caches.open(name)).keys()).map(({ url }) => url)
  }, cache)

const listPaths = async (page: Page, cache: string) =>
  (await listKept(page, cache)).map((url) => new URL(url).pathname)

describe('without a connection', () => {
  let browser: Browser
  let context: BrowserContext
  let page: Page
  let proxy: SiteProxy

  /** Reads a story until the device keeps it; whatever came in late is kept when the reader turns away, as always. */
  const read = async (path: string) => {
    await page.goto(`${proxy.url}${path}`)
    await until(async () => (await listPaths(page, 'dateline-stories')).includes(path))
    await until(async () => {
      await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
      return (await listKept(page, 'dateline-parts')).length > 2
    })
  }

  beforeAll(async () => {
    browser = await launchChromium()
  })
  beforeEach(async () => {
    proxy = await startSiteProxy(siteUrl)
    context = await browser.newContext({ bypassCSP: true, viewport: { width: 390, height: 844 } })
    page = await context.newPage()
  })
  afterEach(() => context.close())
  afterAll(() => browser.close())

  it('a story that was read is read again, with its picture, and says that it is a copy and of when', async () => {
    await read(story)
    const headline = await page.getByRole('heading', { level: 1 }).innerText()
    expect(await page.getByText('a copy kept on this device').isVisible()).toBe(false)
    await proxy.cut()
    await context.setOffline(true)
    await page.goto(`${proxy.url}${story}`)
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(headline)
    const notice = page.getByText('a copy kept on this device')
    await notice.waitFor()
    const time = await notice.locator('time').getAttribute('datetime')
    expect(Math.abs(Date.now() - Date.parse(time ?? ''))).toBeLessThan(600_000)
    const cover = page.locator('article figure img').first()
    await cover.evaluate(async (image) => image instanceof HTMLImageElement && (await image.decode()))
    expect(
      await cover.evaluate((image) => image instanceof HTMLImageElement && image.naturalWidth),
    ).toBeGreaterThan(100)
    expect(await findViolations(page)).toEqual([])
    await context.setOffline(false)
    await proxy.restore()
    await page.getByRole('link', { name: 'Load the current page' }).click()
    await page.waitForFunction(() => document.documentElement.dataset['keptAt'] === undefined)
  })

  it('a kept story is heard and its pictures are enlarged, though neither was asked for before', async () => {
    await read(other)
    await proxy.cut()
    await page.goto(`${proxy.url}${other}`)
    await page.getByText('a copy kept on this device').waitFor()
    // No voice is installed here: the player that came says so.
    await page.getByRole('button', { name: 'Play', exact: true }).click()
    await page.getByText('This browser has no voice').waitFor()
    await page.locator('a[data-picture]').first().click()
    await page.getByRole('dialog', { name: 'Pictures' }).waitFor()
  })

  it('any other page says so, and lists what can be read', async () => {
    await read(story)
    await read(other)
    await proxy.cut()
    await page.goto(`${proxy.url}/tech-news`)
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('You are offline')
    const links = page.locator('shelf-list [data-list] a')
    await links.nth(1).waitFor()
    expect(await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')))).toEqual([
      other,
      story,
    ])
    expect(await findViolations(page)).toEqual([])
    await links.nth(1).click()
    await page.getByText('a copy kept on this device').waitFor()
    await page.goto(`${proxy.url}/saved`)
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Saved stories')
    await page.goto(`${proxy.url}/tech-news`)
    await proxy.restore()
    await page.getByRole('link', { name: 'Try again' }).click()
    await page.getByRole('heading', { level: 1, name: 'Tech News' }).waitFor()
  })

  it('online, a story is never older than the site has it', async () => {
    const access = { ...lake, useProjectHostname: false, useCdn: false, apiVersion: '2026-02-01' }
    const client = createClient(access)
    const { _id, title } = await client.fetch<{ _id: string; title: string }>(
      '*[_type == "article" && slug.current == $slug][0]{_id, title}',
      { slug: other.slice('/news/'.length) },
    )
    await read(other)
    await page.reload()
    try {
      for (const changed of ['A first new headline', 'A second new headline']) {
        await client.patch(_id).set({ title: changed }).commit()
        await until(async () => (await (await fetch(`${siteUrl}${other}`)).text()).includes(changed))
        await page.goto(`${proxy.url}${other}`)
        expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(changed)
        expect(await page.getByText('a copy kept on this device').isVisible()).toBe(false)
        // The copy follows what was read last.
        const getCopy = () =>
          page.evaluate(async (path) => (await caches.match(path, { ignoreVary: true }))?.text(), other)
        await until(async () => ((await getCopy()) ?? '').includes(changed))
      }
    } finally {
      await client.patch(_id).set({ title }).commit()
    }
  })

  it('a failure of the site is shown as what it is, and what is gone is not kept', async () => {
    await read(story)
    proxy.fail(/^\/news\//, 503)
    expect((await page.goto(`${proxy.url}${story}`))?.status()).toBe(503)
    expect(await page.locator('body').innerText()).toBe('Failed with 503')
    expect(await listPaths(page, 'dateline-stories')).toEqual([story])
    proxy.mend()
    proxy.fail(/^\/news\//, 410)
    expect((await page.goto(`${proxy.url}${story}`))?.status()).toBe(410)
    await until(async () => (await listPaths(page, 'dateline-stories')).length === 0)
  })

  it('keeps stories alone, and the last twenty of them', async () => {
    await read(story)
    const feed = await (await fetch(`${siteUrl}/tech`)).text()
    const more = await (await fetch(`${siteUrl}/tech/page/2`)).text()
    const paths = [
      ...new Set([...`${feed}${more}`.matchAll(/href="(\/news\/[^"]+)"/g)].map(([, path = '']) => path)),
    ]
    const read20 = paths.filter((path) => path !== story).slice(0, 20)
    expect(read20).toHaveLength(20)
    await page.evaluate(async (all) => {
      const { active } = await navigator.serviceWorker.ready
      for (const path of all) active?.postMessage({ path, parts: [] })
      for (const path of ['/', '/studio', '/api/health', '/preview', 'https://evil.test/'])
        active?.postMessage({ path, parts: [] })
    }, read20)
    const wanted = read20.toSorted().join()
    await until(async () => (await listPaths(page, 'dateline-stories')).toSorted().join() === wanted)
  })

  it('leaves to the browser what is not for readers', async () => {
    await read(story)
    await proxy.cut()
    for (const path of ['/studio', '/api/health', '/preview/x', '/shared/x'])
      await expect(page.goto(`${proxy.url}${path}`)).rejects.toThrow(/ERR_/)
  })

  it('ends when the site has a worker no more', async () => {
    await read(story)
    proxy.fail(/^\/sw\.js/, 410)
    await page.evaluate(() => localStorage.removeItem('dateline-worker-checked'))
    await page.goto(`${proxy.url}/tech`)
    await until(() =>
      page.evaluate(async () => {
        const registrations = await navigator.serviceWorker.getRegistrations()
        return registrations.length === 0 && (await caches.keys()).length === 0
      }),
    )
  })

  it('makes room of its own: caches of older workers go', async () => {
    await page.goto(`${proxy.url}/about`)
    await page.evaluate(async () => {
      for (const name of ['dateline-shell-older', 'dateline-stories-0', 'somebody-else'])
        await caches.open(name)
    })
    await read(story)
    const names = await page.evaluate(() => caches.keys())
    expect(names.filter((name) => /older|-0$/.test(name))).toEqual([])
    expect(names).toContain('somebody-else')
  })

  it('reads without script as it ever did', async () => {
    const plain = await browser.newContext({ javaScriptEnabled: false })
    const visitor = await plain.newPage()
    await visitor.goto(`${proxy.url}/offline`)
    expect(await visitor.getByRole('heading', { level: 1 }).innerText()).toBe('You are offline')
    expect(await visitor.locator('meta[name=robots]').getAttribute('content')).toMatch(/noindex/)
    expect(proxy.count(/^\/sw\.js/)).toBe(0)
    await plain.close()
  })
})
