import { beforeAll, describe, expect, it } from '@jest/globals'
import { getPageTypes } from '../page-types.ts'
import { until } from '../newsroom/until.ts'
import { startFreshSite, type FreshSite } from './start-fresh-site.ts'

const never = '/news/never-asked-for'

describe('while the lake does not answer', () => {
  let site: FreshSite
  let known: string[]

  const crawl = (addresses: string[], init?: RequestInit) =>
    Promise.all(
      addresses.map(async (address) => {
        const start = performance.now()
        const { status, html, headers } = await site.see(address, init)
        const seconds = (performance.now() - start) / 1000
        return { address, status, whole: html.includes('<h1'), seconds, headers }
      }),
    )
  const toWrong = (seen: Awaited<ReturnType<typeof crawl>>, seconds = 5) =>
    seen
      .filter((one) => one.status !== 200 || !one.whole || one.seconds > seconds)
      .map(({ address, status, whole, seconds: took }) => ({ address, status, whole, took }))
  const rename = (name: string) => site.change(() => site.client.patch('siteSettings').set({ name }).commit())
  const backToNormal = async (name: string) => {
    await site.live()
    await until(async () => (await site.see(never)).status === 404, 20)
    await rename(name)
    const pages = await Promise.all(known.map((address) => site.see(address)))
    expect(known.filter((_, index) => !pages[index]?.html.includes(name))).toEqual([])
  }

  beforeAll(async () => {
    site = await startFreshSite('without-lake')
    known = (await getPageTypes()).filter(({ status }) => status === 200).map(({ path }) => path)
    expect(toWrong(await crawl(known))).toEqual([])
  })

  it('every page ever served keeps answering 200, also when its tags had just expired', async () => {
    await rename('Before The Outage')
    await site.stopLake()
    expect(toWrong(await crawl(known))).toEqual([])
    expect(toWrong(await crawl(known))).toEqual([])
    const asked = await Promise.all(known.map((address) => site.see(address, { method: 'HEAD' })))
    expect(asked.map(({ status }) => status)).toEqual(known.map(() => 200))
    const kept = await site.see('/about')
    expect(kept.headers.get('x-frame-options')).toBe('SAMEORIGIN')
    expect(kept.headers.get('cache-control')).toMatch(/s-maxage=([1-9]|[1-5]\d|60)\b/)
  })

  it('a page never rendered answers 503 with Retry-After', async () => {
    const { status, headers, html } = await site.see(never)
    expect([status, headers.get('cache-control'), html.includes('<h1')]).toEqual([503, 'no-store', true])
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(0)
  })

  it('says so in its health', async () => {
    await until(async () => (await site.health()).state !== 'live', 10)
  })

  it('is all right again once the lake is back', async () => {
    await site.startLake()
    await backToNormal('After The Outage')
  })

  it('a story that ended before is not brought back', async () => {
    const story = await site.client.fetch(
      '*[_type == "article" && !defined(previousSlugs) && count(*[references(^._id)]) == 0][0]',
    )
    const address = `/news/${story.slug.current}`
    expect((await site.see(address)).status).toBe(200)
    await site.change(() => site.client.delete(story._id))
    expect((await site.see(address)).status).toBe(404)
    await site.stopLake()
    expect([404, 503]).toContain((await site.see(address)).status)
    await site.startLake()
    await until(async () => (await site.see(address)).status === 404, 20)
  })

  it('a lake that hangs keeps no reader waiting for long', async () => {
    await site.live()
    await rename('Before It Hung')
    site.signalLake('SIGSTOP')
    expect(toWrong(await crawl(known), 8)).toEqual([])
    expect(toWrong(await crawl(known), 1)).toEqual([])
    const start = performance.now()
    expect((await site.see(never)).status).toBe(503)
    expect(performance.now() - start).toBeLessThan(8_000)
    site.signalLake('SIGCONT')
    await backToNormal('After It Hung')
  })
})
