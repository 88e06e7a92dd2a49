import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Browser } from 'playwright-core'
import { z } from 'zod'
import { launchChromium } from '../setup/chromium.ts'
import { getPageTypes } from './page-types.ts'
import { getPublication } from './publication.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const { siteUrl } = getPublication()
const pageTypes = await getPageTypes()

const violationsSchema = z.array(
  z.object({ id: z.string(), nodes: z.array(z.object({ html: z.string(), failureSummary: z.string() })) }),
)

describe.each(['light', 'dark'] as const)('accessibility in %s', (colorScheme) => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launchChromium()
  })
  afterAll(() => browser.close())

  it.each(pageTypes)('$name: axe finds nothing', async ({ path, status }) => {
    const context = await browser.newContext({
      colorScheme,
      viewport: { width: 390, height: 844 },
      bypassCSP: true,
    })
    const page = await context.newPage()
    const response = await page.goto(`${siteUrl}${path}`)
    expect(response?.status()).toBe(status)
    await page.addScriptTag({ content: axe })
    const found: unknown = await page.evaluate('axe.run().then(({ violations }) => violations)')
    await context.close()
    expect(violationsSchema.parse(found)).toEqual([])
  })
})

describe('keyboard', () => {
  it('the first stop is a link to the content, and it works', async () => {
    const browser = await launchChromium()
    const page = await browser.newPage()
    await page.goto(siteUrl)
    await page.keyboard.press('Tab')
    const target = await page.evaluate(() => document.activeElement?.getAttribute('href'))
    expect(target).toMatch(/^#/)
    await page.keyboard.press('Enter')
    expect(await page.locator(target ?? '').count()).toBe(1)
    await browser.close()
  })
})
