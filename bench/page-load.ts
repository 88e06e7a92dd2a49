import type { Browser, CDPSession, Page } from 'playwright-core'

export type PageLoad = {
  requests: number
  thirdParty: number
  totalKB: number
  scriptKB: number
  htmlKB: number
  lcpMs: number
  tbtMs: number
  cls: number
  /** Slowest answer to a press of one of the page's buttons, until the next paint; 0 where there are none. */
  inpMs: number
}

/** Buttons pressed on one page. */
const MOST_PRESSES = 12

/** A phone on a slow line: 4× CPU slowdown, 1.6 Mbit/s down, 150 ms round trip. */
async function slowDown(session: CDPSession): Promise<void> {
  await session.send('Network.enable')
  await session.send('Network.setCacheDisabled', { cacheDisabled: true })
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 150,
    downloadThroughput: (1.6 * 1024 * 1024) / 8,
    uploadThroughput: (750 * 1024) / 8,
  })
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 })
}

/** Runs in the page before anything else; keeps what the browser observes where the reader below finds it. */
function observe(): void {
  const seen = { lcp: 0, tbt: 0, cls: 0, inp: 0 }
  Object.assign(globalThis, { datelineBench: seen })
  const watch = (type: string, add: (entry: PerformanceEntry) => void) =>
    new PerformanceObserver((list) => list.getEntries().forEach(add)).observe({ type, buffered: true })
  watch('largest-contentful-paint', (entry) => (seen.lcp = entry.startTime))
  watch('longtask', (entry) => (seen.tbt += Math.max(0, entry.duration - 50)))
  const interactions = new PerformanceObserver((list) => {
    for (const entry of list.getEntries())
      if ('interactionId' in entry && entry.interactionId) seen.inp = Math.max(seen.inp, entry.duration)
  })
  const all = { type: 'event', buffered: true, durationThreshold: 16 }
  interactions.observe(all)
  watch('layout-shift', (entry) => {
    if (!('hadRecentInput' in entry && entry.hadRecentInput))
      seen.cls += 'value' in entry ? Number(entry.value) : 0
  })
}

type Transfer = { url: string; type: string; bytes: number }

function recordTransfers(session: CDPSession): Map<string, Transfer> {
  const transfers = new Map<string, Transfer>()
  session.on('Network.requestWillBeSent', ({ requestId, request, type }) => {
    if (request.url.startsWith('http'))
      transfers.set(requestId, { url: request.url, type: type ?? 'Other', bytes: 0 })
  })
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const transfer = transfers.get(requestId)
    if (transfer) transfer.bytes = encodedDataLength
  })
  return transfers
}

type Observed = { lcp: number; tbt: number; cls: number; inp: number }

async function readObserved(page: Page): Promise<Observed> {
  return page.evaluate(() => {
    const { lcp, tbt, cls, inp } = Reflect.get(globalThis, 'datelineBench')
    return { lcp: Number(lcp), tbt: Number(tbt), cls: Number(cls), inp: Number(inp) }
  })
}

/** Presses what a reader can press without leaving the page; what a dialog covers is passed over. */
async function pressButtons(page: Page): Promise<void> {
  const buttons = page.locator('summary:visible, button:visible:not([type="submit"])')
  for (let index = 0; index < Math.min(await buttons.count(), MOST_PRESSES); index += 1) {
    await buttons
      .nth(index)
      .click({ timeout: 1_000 })
      .catch(() => undefined)
    await page.keyboard.press('Escape')
    await page.waitForTimeout(200)
  }
}

/**
 * Loads `url` once in a fresh profile of a 390 × 844 phone; bytes are as sent over the wire. With `press` its buttons are
 * pressed afterwards, or `inpMs` is 0.
 */
export async function measurePageLoad(
  browser: Browser,
  url: string,
  ownHosts: string[],
  { press = false } = {},
): Promise<PageLoad> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, deviceScaleFactor: 2 })
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  await slowDown(session)
  await page.addInitScript(observe)
  const transfers = recordTransfers(session)
  await page.goto(url, { waitUntil: 'load' })
  await page.waitForTimeout(2_000)
  const { lcp, tbt, cls } = await readObserved(page)
  const all = [...transfers.values()]
  if (press) await pressButtons(page)
  const { inp } = await readObserved(page)
  await context.close()
  const sumKB = (some: Transfer[]) => some.reduce((sum, { bytes }) => sum + bytes, 0) / 1024
  return {
    requests: all.length,
    thirdParty: all.filter((one) => !ownHosts.includes(new URL(one.url).host)).length,
    totalKB: sumKB(all),
    scriptKB: sumKB(all.filter(({ type }) => type === 'Script')),
    htmlKB: sumKB(all.filter(({ type }) => type === 'Document')),
    lcpMs: lcp,
    tbtMs: tbt,
    cls,
    inpMs: inp,
  }
}
