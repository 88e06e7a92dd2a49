import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { Server } from 'node:http'
import { createRequire } from 'node:module'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { z } from 'zod'
import { launchChromium } from '../../setup/chromium.ts'
import { closeAtEnd } from '../../setup/close-at-end.ts'
import { startLake } from '../../setup/start-lake.ts'
import type { SignedInUser, StartedLake } from '../../setup/start-lake.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const violations = z.array(z.object({ id: z.string(), nodes: z.array(z.object({ html: z.string() })) }))
/** Where to keep pictures of the pages, for whoever wants to look. */
const folder = process.env['SCREENSHOTS']

let browser: Browser
let lake: StartedLake
let user: SignedInUser
let studio: Server
let studioOrigin: string

beforeAll(async () => {
  browser = await launchChromium()
  closeAtEnd(() => browser.close())
  studio = createServer((_, answer) => answer.end('<!doctype html><title>Studio</title>')).listen(
    0,
    '127.0.0.1',
  )
  await new Promise((resolve) => studio.once('listening', resolve))
  const address = studio.address()
  studioOrigin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
  lake = await startLake({
    config: { allowedOrigins: [studioOrigin], studioUrl: `${studioOrigin}/studio` },
  })
  user = await lake.user('editor', 'Ada Byron')
})
afterAll(async () => {
  await browser.close()
  await lake.close()
  studio.close()
})

/** Pages whose console stayed silent: a policy that blocks something says so there. */
async function withPage(context: BrowserContext, work: (page: Page) => Promise<void>): Promise<void> {
  const told: string[] = []
  const page = await context.newPage()
  page.on('console', (message) => {
    if (message.type() === 'error' && !/status of 4\d\d/.test(message.text())) told.push(message.text())
  })
  await work(page)
  expect(told).toEqual([])
}

const pages: Record<string, () => string> = {
  'sign-in': () => '/login',
  invitation: () => {
    const { accounts, links, newId } = lake.lake.services
    const email = `${newId()}@example.org`
    return `/welcome/${links.create(accounts.add({ email, name: 'Grace Hopper', role: 'contributor' }))}`
  },
  reset: () => `/welcome/${lake.lake.services.links.create(lake.lake.services.accounts.require(user.id))}`,
  'used-link': () => '/welcome/nobody',
  'wrong-studio': () => '/login?origin=https://evil.example',
}

describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
  test.each(Object.entries(pages))('%s is accessible, and fits from phone to desk', async (name, toPath) => {
    const path = toPath()
    for (const [width, height] of [
      [320, 640],
      [390, 844],
      [1280, 800],
    ] as const) {
      const context = await browser.newContext({ colorScheme, viewport: { width, height }, bypassCSP: true })
      const page = await context.newPage()
      await page.goto(`${lake.url}${path}`)
      await page.evaluate('document.fonts.ready')
      expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
      if (folder !== undefined)
        await page.screenshot({ path: `${folder}/${name}-${width}-${colorScheme}.png`, fullPage: true })
      await page.addScriptTag({ content: axe })
      const found: unknown = await page.evaluate('axe.run().then(({ violations }) => violations)')
      expect(violations.parse(found)).toEqual([])
      await context.close()
    }
  })
})

describe('in a browser', () => {
  test('signing in leads to the Studio with a code; a wrong password is told where it was typed', async () => {
    const context = await browser.newContext()
    await withPage(context, async (page) => {
      const origin = encodeURIComponent(`${studioOrigin}/studio/structure`)
      await page.goto(`${lake.url}/login?origin=${origin}&projectId=dateline&withSid=true`)
      await page.getByLabel('E-mail address').fill(user.email)
      await page.getByLabel('Password').fill('not the password')
      await page.getByRole('button', { name: 'Sign in' }).click()
      await page.getByRole('alert').getByText('do not go together').waitFor()
      expect(await page.getByLabel('E-mail address').inputValue()).toBe(user.email)
      if (folder !== undefined) await page.screenshot({ path: `${folder}/wrong-password.png` })
      await page.getByLabel('Password').fill(user.password)
      await page.getByRole('button', { name: 'Sign in' }).click()
      await page.waitForURL(/\/studio\/structure#sid=[\w-]{43}$/)
    })
    await context.close()
  })

  test('the type is the publication’s own, and no form leads elsewhere', async () => {
    const context = await browser.newContext()
    await withPage(context, async (page) => {
      await page.goto(`${lake.url}/login`)
      await page.evaluate('document.fonts.ready')
      for (const font of ['16px Newsreader', '16px "Libre Franklin"'])
        expect(await page.evaluate(`document.fonts.check('${font}')`)).toBe(true)
      expect(await page.evaluate('[...document.fonts].every(({ status }) => status === "loaded")')).toBe(true)
    })
    await context.close()
  })
})

test('colours are those of the site', () => {
  const read = (file: string) => readFileSync(new URL(`../../../${file}`, import.meta.url), 'utf8')
  const colours = /--([\w-]+): light-dark\((#\w{6}), (#\w{6})\);/g
  const site = [...read('app/tokens.css').matchAll(colours)]
  const parts = read('lake/sign-in/sign-in.css').split('(prefers-color-scheme: dark)')
  for (const [index, part] of parts.entries()) {
    const tokens = new Map(site.map(([, name, ...values]) => [name, values[index]]))
    const own = [...part.matchAll(/--([\w-]+): (#\w{6});/g)]
    expect(own.length).toBeGreaterThan(5)
    for (const [, name, value] of own) expect([name, tokens.get(name)]).toEqual([name, value])
  }
  expect(read('lake/sign-in/icon.svg')).toBe(read('app/icon.svg'))
})
