import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { launchChromium } from '../setup/chromium.ts'
import { getPublication } from './publication.ts'

const { siteUrl } = getPublication()
const url = `${siteUrl}/news/china-approves-nvidia-h200-imports`
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

let browser: Browser
let page: Page

beforeAll(async () => {
  browser = await launchChromium()
})
afterEach(() => page.context().close())
afterAll(() => browser.close())

async function open(options: BrowserContextOptions & { before?: () => void } = {}): Promise<void> {
  const { before, ...rest } = options
  const context = await browser.newContext({ bypassCSP: true, ...rest })
  page = await context.newPage()
  if (before) await page.addInitScript(before)
  await page.goto(url)
}

const block = () => page.getByRole('region', { name: 'Share this Tech Insight' })
const dialog = () => page.getByRole('dialog', { name: 'Share on Mastodon' })
const server = () => dialog().getByLabel('Your server')

describe('the share block', () => {
  it('is plain links that hold title and address whole, without JavaScript', async () => {
    await open({ javaScriptEnabled: false })
    const title = await page.getByRole('heading', { level: 1 }).innerText()
    const links = await block()
      .getByRole('link')
      .evaluateAll((all) => all.map((link) => [link.textContent.trim(), link.getAttribute('href') ?? '']))
    const parameters = Object.fromEntries(
      links.map(([name, href]) => [name, Object.fromEntries(new URL(href ?? '').searchParams)]),
    )
    expect(parameters).toEqual({
      X: { text: title, url },
      Bluesky: { text: `${title} ${url}` },
      LinkedIn: { url },
      Facebook: { u: url },
      Reddit: { url, title },
      'Hacker News': { u: url, t: title },
      WhatsApp: { text: `${title} ${url}` },
      Email: { subject: title, body: url },
    })
    expect(await block().getByRole('button').count()).toBe(0)
  })

  it('copies the address, and says so', async () => {
    await open({ permissions: ['clipboard-read', 'clipboard-write'] })
    await block().getByRole('button', { name: 'Copy link' }).click()
    await block().getByText('Link copied').waitFor()
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(url)
    expect(await block().getByRole('button', { name: 'Share …' }).count()).toBe(0)
  })

  it('opens the sheet of a device that has one', async () => {
    await open({
      before: () => {
        const shared: ShareData[] = []
        Object.assign(window, { shared })
        navigator.share = (data) => {
          shared.push(data ?? {})
          return Promise.resolve()
        }
      },
    })
    await block().getByRole('button', { name: 'Share …' }).click()
    const title = await page.getByRole('heading', { level: 1 }).innerText()
    expect(await page.evaluate('shared')).toEqual([{ url, title }])
  })

  it('asks for the Mastodon server, refuses what is none, and remembers it', async () => {
    await open()
    await page.context().route('https://social.example/**', (route) => route.fulfill({ body: 'There' }))
    const opener = block().getByRole('button', { name: 'Mastodon' })
    await opener.click()
    expect(await server().evaluate((input) => input === document.activeElement)).toBe(true)
    await page.addScriptTag({ content: axe })
    const found: unknown = await page.evaluate('axe.run().then(({ violations }) => violations)')
    expect(found).toEqual([])
    await server().fill('nowhere')
    await server().press('Enter')
    expect(await server().evaluate((input: HTMLInputElement) => input.validationMessage)).toMatch(
      /name of a server/,
    )
    await server().fill('@ada@social.example')
    const [opened] = await Promise.all([page.context().waitForEvent('page'), server().press('Enter')])
    const there = new URL(opened.url())
    const title = await page.getByRole('heading', { level: 1 }).innerText()
    expect([there.host, there.pathname]).toEqual(['social.example', '/share'])
    expect(there.searchParams.get('text')).toBe(`${title} ${url}`)
    expect(await opened.evaluate(() => window.opener)).toBeNull()
    expect(await dialog().count()).toBe(0)
    await page.reload()
    await opener.click()
    expect(await server().inputValue()).toBe('social.example')
    await page.keyboard.press('Escape')
    expect(await opener.evaluate((button) => button === document.activeElement)).toBe(true)
  })
})
