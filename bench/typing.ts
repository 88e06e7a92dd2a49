import type { Browser, Page } from 'playwright-core'
import { getPercentile } from './percentile.ts'

export type Typing = { keys: number; p50Ms: number; p95Ms: number; maxMs: number; longTasks: number }

/** Runs in the page: how long each key took from being pressed to the next paint, in steps of 8 ms. */
function observe(): void {
  const seen: { keys: number[]; longTasks: number } = { keys: [], longTasks: 0 }
  Object.assign(globalThis, { datelineTyping: seen })
  const watch = (
    options: PerformanceObserverInit & { durationThreshold?: number },
    add: (entry: PerformanceEntry) => void,
  ) => new PerformanceObserver((list) => list.getEntries().forEach(add)).observe(options)
  watch({ type: 'event', durationThreshold: 16 }, (entry) => {
    if (entry.name === 'keydown') seen.keys.push(entry.duration)
  })
  watch({ type: 'longtask' }, () => (seen.longTasks += 1))
}

async function type(page: Page, text: string): Promise<Typing> {
  await page.evaluate(() =>
    Object.assign(Reflect.get(globalThis, 'datelineTyping'), { keys: [], longTasks: 0 }),
  )
  await page.keyboard.type(text, { delay: 80 })
  await page.waitForTimeout(1_000)
  const { keys, longTasks } = await page.evaluate((): { keys: number[]; longTasks: number } =>
    Reflect.get(globalThis, 'datelineTyping'),
  )
  // Keys painted within 16 ms are not reported one by one.
  const all = [...keys, ...Array.from({ length: Math.max(0, text.length - keys.length) }, () => 16)]
  return {
    keys: text.length,
    p50Ms: getPercentile(all, 0.5),
    p95Ms: getPercentile(all, 0.95),
    maxMs: Math.max(...all),
    longTasks,
  }
}

const sentence = 'Nobody noticed for an hour that the cranes had stopped talking to each other. '

type Options = { siteUrl: string; token: string; id: string }

/** Types a sentence into the headline and one into the middle of the body of an open draft, as fast as people do. */
export async function measureTyping(browser: Browser, { siteUrl, token, id }: Options) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  await context.addInitScript((value) => {
    localStorage.setItem(
      '__studio_auth_token_dateline',
      JSON.stringify({ token: value, time: new Date().toISOString() }),
    )
  }, token)
  await context.addInitScript(observe)
  const page = await context.newPage()
  page.setDefaultTimeout(60_000)
  await page.goto(`${siteUrl}/studio/intent/edit/id=${id};type=article/`)
  const headline = page.locator('[data-testid="field-title"]').locator('input, textarea').first()
  await headline.click()
  await page.waitForTimeout(3_000)
  await page.keyboard.press('End')
  const inHeadline = await type(page, sentence)
  await page.locator('[data-testid="field-body"] [data-testid="text-block__text"]').nth(1).click()
  await page.waitForTimeout(1_000)
  await page.keyboard.press('End')
  const inBody = await type(page, sentence)
  await context.close()
  return { inHeadline, inBody }
}
