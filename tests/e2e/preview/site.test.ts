import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { z } from 'zod'
import { toPlainText } from '../../../lib/plain-text.ts'
import { launchChromium } from '../../setup/chromium.ts'
import { getPageTypes } from '../page-types.ts'
import { ask } from './ask.ts'
import { startPreviews, type Previews } from './start-previews.ts'

jest.setTimeout(300_000)

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const violationsSchema = z.array(z.object({ id: z.string(), nodes: z.array(z.object({ html: z.string() })) }))

const article = '/news/china-approves-nvidia-h200-imports'
const pageTypes = (await getPageTypes()).filter(({ status }) => status === 200)

let previews: Previews
let browser: Browser
/** What went wrong in any page, and requests that left this machine. */
const faults: string[] = []

const see = (address: string, headers: Record<string, string> = {}) =>
  ask(`${previews.siteUrl}${address}`, { headers })

function record(page: Page): void {
  page.on('pageerror', ({ message }) => faults.push(message))
  page.on('console', (line) => {
    if (line.type() === 'error') faults.push(`${line.text()} ${line.location().url}`)
  })
  page.on('request', (request) => {
    const { hostname, protocol } = new URL(request.url())
    if (/^http/.test(protocol) && !['localhost', '127.0.0.1'].includes(hostname)) faults.push(request.url())
  })
}

/** A browser that the Studio has sent to a preview. */
async function preview(perspective: string, options: BrowserContextOptions = {}): Promise<BrowserContext> {
  const context = await browser.newContext(options)
  const pairs = (await previews.enter(perspective)).split('; ')
  await context.addCookies(
    pairs.map((pair) => {
      const [name = '', value = ''] = pair.split('=')
      return { name, value, url: previews.siteUrl }
    }),
  )
  context.on('page', record)
  return context
}

async function open(context: BrowserContext, address: string): Promise<Page> {
  const page = await context.newPage()
  await page.goto(`${previews.siteUrl}${address}`)
  return page
}

const getBar = (page: Page) => page.getByRole('complementary', { name: 'Preview' })

beforeAll(async () => {
  previews = await startPreviews('preview-site')
  browser = await launchChromium()
})
afterAll(async () => {
  await browser.close()
  await previews.close()
})

describe('readers', () => {
  it.each(pageTypes)('$name: nothing of previews reaches them', async ({ path: address }) => {
    const { body, headers } = await see(address)
    expect(toPlainText(body)).toBe(body)
    expect(body).not.toMatch(/data-sanity|preview-bar|api\/preview|visual-editing|sanity-preview/)
    expect(headers['set-cookie']).toBeUndefined()
    const scripts = [...body.matchAll(/src="(\/_next\/[^"]+\.js)"/g)].map(([, source]) => source ?? '')
    for (const source of scripts)
      expect((await see(source)).body).not.toMatch(/visual-editing|dateline-preview/)
  })
})

describe('a marked page', () => {
  it.each(pageTypes)(
    '$name: says what the page says, with marks in words alone',
    async ({ path: address }) => {
      const page = await open(await preview('published', { javaScriptEnabled: false }), address)
      const reader = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
      await reader.goto(`${previews.siteUrl}${address}`)
      const [shown, expected] = [
        await page.locator('main').innerText(),
        await reader.locator('main').innerText(),
      ]
      expect(toPlainText(shown)).not.toBe(shown)
      expect(toPlainText(shown)).toBe(expected)
      expect(await page.title()).toBe(await reader.title())
      expect(await getBar(page).evaluate((bar) => getComputedStyle(bar).display)).toBe('flex')
      await Promise.all([page.context().close(), reader.context().close()])
    },
  )

  it.each(pageTypes)('$name: no mark in its head, its data or its attributes', async ({ path: address }) => {
    const page = await open(await preview('drafts'), address)
    await page.locator('sanity-visual-editing').waitFor({ state: 'attached' })
    const texts = await page.evaluate(() => {
      const attributes = [...document.querySelectorAll('*:not(sanity-visual-editing *)')].flatMap((element) =>
        [...element.attributes]
          .filter(({ name }) => !(element.tagName === 'IMG' && name === 'alt'))
          .map(({ name, value }) => `${element.tagName} ${name} ${value}`),
      )
      const data = [...document.querySelectorAll('script[type="application/ld+json"], title, style')]
      return [...attributes, ...data.map((element) => element.textContent ?? '')]
    })
    expect(texts.length).toBeGreaterThan(100)
    expect(texts.filter((text) => /[\u200b\u200c\u200d\ufeff]{8}/.test(text))).toEqual([])
    expect(await page.locator('meta[name="robots"]').getAttribute('content')).toBe('noindex, nofollow')
    await page.context().close()
  })

  it('copies as words', async () => {
    const context = await preview('drafts', { permissions: ['clipboard-read', 'clipboard-write'] })
    const page = await open(context, article)
    await page.locator('sanity-visual-editing').waitFor({ state: 'attached' })
    const headline = page.locator('main h1')
    await headline.selectText()
    await page.keyboard.press('ControlOrMeta+c')
    const copied = await page.evaluate(() => navigator.clipboard.readText())
    expect(copied).toBe(toPlainText(await headline.innerText()))
    await context.close()
  })

  it('names the field of every block that has no words of its own', async () => {
    const { editor } = previews
    const story = await editor.fetch<{ _id: string; keys: string[] }>(
      '*[_type == "article" && count(body[_type == "divider"]) > 0 && count(body[_type == "codeBlock"]) > 0][0]{ _id, "keys": body[_type in ["divider", "codeBlock", "image", "table", "embed", "callout", "factBox", "pullQuote"]]._key, "slug": slug.current }',
    )
    const slug = await editor.fetch<string>('*[_id == $id][0].slug.current', { id: story._id })
    const { body } = await see(`/news/${slug}`, { cookie: await previews.enter() })
    const named = [...body.matchAll(/<[^>]* data-sanity="([^"]*)"/g)].map(([, attribute]) => attribute)
    const wanted = story.keys.map((key) => `id=${story._id};type=article;path=body:${key};base=%2Fstudio`)
    expect(wanted.length).toBeGreaterThan(1)
    expect(named).toEqual(wanted)
  })
})

describe('the bar', () => {
  it('says what is shown, changes it and leaves, without scripts', async () => {
    await previews.editor.releases.create({
      releaseId: 'rlaunch',
      metadata: { title: 'Launch', releaseType: 'scheduled', intendedPublishAt: '2030-11-29T09:00:00Z' },
    })
    const context = await preview('drafts', { javaScriptEnabled: false })
    const page = await open(context, article)
    const bar = getBar(page)
    expect(await bar.innerText()).toMatch(/^Preview drafts/)
    expect(await bar.getByRole('link', { name: 'Edit in Studio' }).getAttribute('href')).toMatch(
      /^\/studio\/intent\/edit\/id=article-china-approves-nvidia-h200-imports;type=article\/$/,
    )
    await bar
      .getByLabel('Show')
      .selectOption({ label: 'release Launch, as of November 29, 2030 at 9:00 AM UTC' })
    await bar.getByRole('button', { name: 'Go' }).click()
    expect(new URL(page.url()).pathname).toBe(article)
    expect(await bar.innerText()).toMatch(/^Preview release Launch, as of November 29, 2030 at 9:00 AM UTC/)
    await bar.getByRole('link', { name: 'Leave preview' }).click()
    expect(new URL(page.url()).pathname).toBe(article)
    expect(await bar.count()).toBe(0)
    expect((await context.cookies()).map(({ name }) => name)).toEqual([])
    await context.close()
  })

  it.each([
    ['light', 390],
    ['dark', 390],
    ['light', 820],
    ['dark', 820],
    ['light', 1440],
    ['dark', 1440],
  ] as const)(
    '%s, %i px wide: axe finds nothing, nothing is cut off or covered',
    async (colorScheme, width) => {
      const viewport = { width, height: 900 }
      const context = await preview('drafts', { colorScheme, viewport, bypassCSP: true })
      for (const [name, address] of [
        ['article', article],
        ['home', '/'],
        ['listing', '/tech'],
      ] as const) {
        const page = await open(context, address)
        await page.locator('sanity-visual-editing').waitFor({ state: 'attached' })
        await page.addScriptTag({ content: axe })
        const found: unknown = await page.evaluate(
          "axe.run({ exclude: ['sanity-visual-editing'] }).then(({ violations }) => violations)",
        )
        expect({ address, violations: violationsSchema.parse(found) }).toEqual({ address, violations: [] })
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
        await page.screenshot({ path: path.join(previews.pictures, `${name}-${width}-${colorScheme}.png`) })
        await page.close()
      }
      await context.close()
    },
  )

  it('keeps clear of what has the focus', async () => {
    const viewport = { width: 1440, height: 600 }
    const context = await preview('drafts', { viewport, reducedMotion: 'reduce' })
    const page = await open(context, article)
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight))
    for (let step = 0; step < 25; step += 1) {
      await page.keyboard.press('Shift+Tab')
      const covered = await page.evaluate(() => {
        const focused = document.activeElement
        const [box] = focused?.getClientRects() ?? []
        if (!focused || !box || focused.closest('.preview-bar')) return ''
        const [top] = document.elementsFromPoint(box.left + box.width / 2, box.top + 1)
        return top?.closest('.preview-bar') ? focused.outerHTML : ''
      })
      expect(covered).toBe('')
    }
    await context.close()
  })
})

describe('what cannot be shown', () => {
  it('a half-written draft tells what it lacks, and leads to the Studio', async () => {
    await previews.editor.create({
      _id: 'drafts.half',
      _type: 'article',
      title: 'Half a story',
      slug: { _type: 'slug', current: 'half' },
    })
    const context = await preview('drafts')
    const page = await open(context, '/news/half')
    const main = page.locator('main')
    expect(await main.getByRole('heading', { level: 1 }).innerText()).toBe('This page is not finished yet')
    expect(await main.innerText()).toContain('Half a story (article, half)')
    for (const field of ['cover', 'section', 'category', 'authors', 'body'])
      expect(
        await main
          .getByRole('listitem')
          .filter({ hasText: `${field} is missing` })
          .count(),
      ).toBe(1)
    expect(await main.getByRole('link', { name: 'Edit in Studio' }).getAttribute('href')).toBe(
      '/studio/intent/edit/id=half;type=article/',
    )
    expect(await getBar(page).isVisible()).toBe(true)
    await context.close()
  })

  it('costs the lists nothing: it is left out of them', async () => {
    const { body } = await see('/tech', { cookie: await previews.enter() })
    expect(body).toContain('China clears')
    expect(body).not.toContain('Half a story')
  })

  it('an address without a page says in which perspective that is so', async () => {
    const context = await preview('published')
    const page = await open(context, '/news/half')
    expect(await page.locator('main').innerText()).toContain(
      'Nothing stands at /news/half in this preview (published)',
    )
    await page.goto(`${previews.siteUrl}/no/such/page`)
    expect(await page.locator('main').innerText()).toContain('Nothing stands at /no/such/page')
    await page.goto(`${previews.siteUrl}/tech/page/999`)
    expect(await page.locator('main').innerText()).toContain('Nothing stands at /tech/page/999')
    await context.close()
  })

  it('settings that are not finished leave the frame as readers have it', async () => {
    const settings = await previews.editor.getDocument('siteSettings')
    const { _rev, _createdAt, _updatedAt, ...document } = settings ?? {
      _rev: '',
      _createdAt: '',
      _updatedAt: '',
    }
    await previews.editor.create({ ...document, _type: 'siteSettings', _id: 'drafts.siteSettings', name: '' })
    const context = await preview('drafts')
    const page = await open(context, '/')
    expect(await page.locator('main').innerText()).toContain('(siteSettings, siteSettings)')
    expect(toPlainText(await page.locator('header').first().innerText())).toContain('Dateline')
    await previews.editor.delete('drafts.siteSettings')
    await page.reload()
    expect(await page.locator('main').innerText()).not.toContain('not finished')
    await context.close()
  })

  it('a story whose draft has a new slug is found at both addresses', async () => {
    const story = await previews.editor.getDocument<Record<string, unknown>>(
      'article-what-a-chip-export-licence-says',
    )
    if (!story) throw new Error('The demo publication has no such story')
    const { _rev, _createdAt, _updatedAt, ...document } = story
    await previews.editor.create({
      ...document,
      _id: 'drafts.article-what-a-chip-export-licence-says',
      slug: { _type: 'slug', current: 'a-new-slug' },
      previousSlugs: ['what-a-chip-export-licence-says'],
    })
    const context = await preview('drafts')
    const page = await open(context, '/news/what-a-chip-export-licence-says')
    await page.waitForURL(`${previews.siteUrl}/news/a-new-slug`)
    expect(await getBar(page).innerText()).toMatch(/^Preview drafts/)
    await context.close()
  })
})

describe('time', () => {
  it('a dated release shows what is out by then, and drafts whatever is planned', async () => {
    const { editor } = previews
    const story = await editor.getDocument<Record<string, unknown>>(
      'article-china-approves-nvidia-h200-imports',
    )
    if (!story) throw new Error('The demo publication has no such story')
    const { _rev, _createdAt, _updatedAt, ...document } = story
    const plan = (name: string, publishedAt: string) =>
      editor.create({
        ...document,
        _id: name,
        _type: 'article',
        title: `Planned ${name}`,
        slug: { _type: 'slug', current: name },
        previousSlugs: [],
        publishedAt,
      })
    await plan('before', '2030-11-29T08:00:00Z')
    await plan('after', '2030-11-29T10:00:00Z')
    const list = async (perspective: string) =>
      toPlainText((await see('/tech', { cookie: await previews.enter(perspective) })).body)
    expect(await list('rlaunch')).toContain('Planned before')
    expect(await list('rlaunch')).not.toContain('Planned after')
    expect(await list('drafts')).toContain('Planned after')
    expect(await list('published')).not.toContain('Planned')
    expect((await see('/tech')).body).not.toContain('Planned')
  })
})

describe('the way in', () => {
  it('a wrong secret is refused in words', async () => {
    const { status, body, headers } = await see('/api/preview/enable?sanity-preview-secret=wrong')
    expect(status).toBe(401)
    expect(body).toContain('Open the preview from the Studio')
    expect(headers['set-cookie']).toBeUndefined()
  })

  it('a grant ends with its account, on the next page', async () => {
    const leaver = previews.addMember()
    const cookie = await previews.enter('drafts', leaver)
    expect((await see('/', { cookie })).body).toContain('preview-bar')
    previews.removeMember(leaver)
    const { body, headers } = await see('/', { cookie })
    expect(body).not.toContain('preview-bar')
    expect(headers['set-cookie']).toEqual([expect.stringContaining('dateline-preview=;')])
  })

  it('the token is in no file that a browser can load', async () => {
    const token = readFileSync(path.join(previews.dataDir, 'site.token'), 'utf8').trim()
    const { body } = await see('/', { cookie: await previews.enter() })
    expect(body).not.toContain(token)
    for (const [, source = ''] of body.matchAll(/"(\/_next\/[^"\\]+\.js)"/g))
      expect((await see(source)).body).not.toContain(token)
  })
})

it('a lake that is away is told of, and the preview goes on when it is back', async () => {
  const context = await preview('drafts')
  await previews.killLake()
  const page = await context.newPage()
  await page.goto(`${previews.siteUrl}/tech`)
  await page.getByRole('heading', { name: 'This preview failed to load' }).waitFor()
  await previews.startLake()
  await page.reload()
  expect(await getBar(page).innerText()).toMatch(/^Preview drafts/)
  await context.close()
})

it('no page failed, and none asked anybody else for anything', () => {
  expect(faults).toEqual([])
})
