import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Browser } from 'playwright-core'
import { measurePageLoad } from '../../bench/page-load.ts'
import { launchChromium } from '../setup/chromium.ts'
import { getPageTypes } from './page-types.ts'
import { getPublication } from './publication.ts'

const { siteUrl, lake } = getPublication()
const own = [new URL(siteUrl).host, new URL(lake.apiHost).host]
const pageTypes = (await getPageTypes()).filter(({ status }) => status === 200)

/** Stories with what costs requests: italics, pictures near the top, several authors, embeds. */
const heaviest = [
  'on-board-the-ship-that-mends-the-internet',
  'we-encoded-an-open-film-48-ways',
  'what-happens-when-a-page-embeds-a-post',
].map((slug) => ({ name: slug, path: `/news/${slug}` }))

describe('what a page costs its reader', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launchChromium()
  })
  afterAll(() => browser.close())

  it.each([...pageTypes, ...heaviest])(
    '$name: few requests, little script, no shift, no third party',
    async ({ path }) => {
      const load = await measurePageLoad(browser, `${siteUrl}${path}`, own)
      expect(load.thirdParty).toBe(0)
      expect(load.scriptKB).toBeLessThanOrEqual(140)
      expect(load.cls).toBeLessThanOrEqual(0.01)
      if (path.startsWith('/news/')) expect(load.requests).toBeLessThanOrEqual(12)
    },
  )
})
