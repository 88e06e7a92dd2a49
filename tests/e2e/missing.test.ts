import { cpSync, readdirSync, rmSync, utimesSync } from 'node:fs'
import path from 'node:path'
import { createClient, type SanityClient } from '@sanity/client'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { stopProcess, type Running } from '../../scripts/processes.ts'
import { startLake, startSite } from '../../scripts/publication.ts'
import { launchChromium } from '../setup/chromium.ts'
import { choosePlace, type Place } from './choose-place.ts'
import { getPublication } from './publication.ts'

const folder = path.join('.cache', 'e2e', 'missing')
/** Seconds; short, so that pages are also looked at again by their age while this runs. */
const PAGE_LIFE = 2

const reason = 'Two of its figures were invented.'

describe('addresses of stories that moved, went or came back', () => {
  let place: Place
  let running: Running[] = []
  let client: SanityClient
  let story: Record<string, unknown>
  /** Slug of a story whose page the build made, an hour ago as far as its file tells. */
  let built: string

  const ask = (address: string, init: RequestInit = {}) =>
    fetch(`${place.siteUrl}${address}`, { redirect: 'manual', ...init })
  const see = async (address: string) => {
    const response = await ask(address)
    await response.arrayBuffer()
    return [response.status, response.headers.get('location')]
  }
  /** Asks when all has had its time: the news of a change, and the life of what is kept, which a first visit ends. */
  const seeRenewed = async (address: string) => {
    await new Promise((resolve) => setTimeout(resolve, (PAGE_LIFE + 0.5) * 1000))
    await see(address)
    await new Promise((resolve) => setTimeout(resolve, 1000))
    return see(address)
  }
  const publish = (slug: string, previousSlugs: string[] = []) =>
    client.createOrReplace({
      ...story,
      _id: 'moving',
      _type: 'article',
      slug: { _type: 'slug', current: slug },
      previousSlugs,
    })
  const retract = (...slugs: string[]) =>
    client
      .transaction()
      .delete('moving')
      .createOrReplace({
        _id: 'retraction-moving',
        _type: 'retraction',
        story: { _type: 'reference', _ref: 'moving', _weak: true },
        paths: slugs.map((slug) => `/news/${slug}`),
        reason,
        retractedAt: '2026-02-03T09:05:00Z',
      })
      .commit()
  const redirect = (id: string, from: string, to: string) =>
    client.createOrReplace({ _id: `redirect-${id}`, _type: 'redirect', from, to, permanent: true })

  const age = (slug: string) => {
    const dist = place.variables['NEXT_DIST_DIR'] ?? ''
    const pages = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith(`${slug}.html`),
    )
    const anHourAgo = Date.now() / 1000 - 3600
    for (const page of pages) utimesSync(path.join(dist, page), anHourAgo, anHourAgo)
    expect(pages.length).toBeGreaterThan(0)
  }

  beforeAll(async () => {
    const { variables: original, lake } = getPublication()
    rmSync(folder, { recursive: true, force: true })
    place = await choosePlace(folder)
    for (const name of ['LAKE_DATA_DIR', 'NEXT_DIST_DIR']) {
      cpSync(original[name] ?? '', place.variables[name] ?? '', { recursive: true })
    }
    place.variables['PAGE_LIFE'] = String(PAGE_LIFE)
    const { variables, logFile } = place
    running = [await startLake({ variables })]
    client = createClient({
      ...lake,
      apiHost: place.lakeUrl,
      useProjectHostname: false,
      useCdn: false,
      apiVersion: '2026-02-01',
    })
    built = await client.fetch(
      '*[_type == "article" && defined(cover) && count(*[references(^._id)]) == 0] | order(publishedAt desc)[0].slug.current',
    )
    age(built)
    running.push(await startSite({ variables, logFile }))
    const { _rev, _createdAt, _updatedAt, ...fields } = await client.fetch<Record<string, unknown>>(
      '*[_type == "article" && slug.current == "china-approves-nvidia-h200-imports"][0]',
    )
    story = fields
  })
  afterAll(() => Promise.all(running.map(stopProcess)))

  it('a renamed story is reached from each earlier address in one hop', async () => {
    await publish('first')
    expect(await see('/news/first')).toEqual([200, null])
    await publish('second', ['first'])
    await publish('third', ['first', 'second'])
    await redirect('old', '/from-long-ago', '/news/first')
    await redirect('older', '/from-before-that', '/from-long-ago')
    expect(await see('/news/third')).toEqual([200, null])
    expect(await see('/news/second')).toEqual([308, '/news/third'])
    expect(await seeRenewed('/news/first')).toEqual([308, '/news/third'])
    expect(await see('/from-long-ago')).toEqual([308, '/news/third'])
    expect(await see('/from-before-that')).toEqual([308, '/news/third'])
  })

  it('no browser keeps a redirect so long that a story cannot have its address back', async () => {
    const { headers } = await ask('/news/second')
    expect(headers.get('cache-control')).toBe('public, max-age=60')
    await publish('first', ['second', 'third'])
    expect(await seeRenewed('/news/first')).toEqual([200, null])
    expect(await seeRenewed('/news/third')).toEqual([308, '/news/first'])
  })

  it('redirects in a circle are not found', async () => {
    await redirect('round', '/round', '/and-round')
    await redirect('and-round', '/and-round', '/round')
    expect(await see('/round')).toEqual([404, null])
  })

  it('a retracted story is gone from every address it had, and the page says when and why', async () => {
    await retract('first', 'second', 'third')
    expect(await seeRenewed('/news/first')).toEqual([410, null])
    expect(await seeRenewed('/news/second')).toEqual([410, null])
    const answer = await ask('/news/first')
    const html = await answer.text()
    expect(answer.headers.get('cache-control')).toBe('no-cache')
    expect(html).toContain('<meta name="robots" content="noindex, follow"/>')
    expect(html).toContain('This story was retracted')
    expect(html).toContain('February 3, 2026 at 9:05 AM UTC')
    expect(html).toContain(reason)
    expect(html).toMatch(/href="\/news\/[^"]+"/)
    expect((await ask('/news/first', { method: 'HEAD' })).status).toBe(410)
  })

  it('its notice is whole without scripts', async () => {
    const browser = await launchChromium()
    try {
      const page = await browser.newPage({ javaScriptEnabled: false })
      const answer = await page.goto(`${place.siteUrl}/news/first`)
      expect(answer?.status()).toBe(410)
      expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('This story was retracted')
      expect(await page.getByText(reason).isVisible()).toBe(true)
    } finally {
      await browser.close()
    }
  })

  it('a story published again at its address wins over its retraction', async () => {
    await publish('first')
    expect(await seeRenewed('/news/first')).toEqual([200, null])
    expect(await see('/news/second')).toEqual([410, null])
  })

  it('an unpublished story is not found', async () => {
    await client.transaction().delete('moving').delete('retraction-moving').commit()
    expect(await seeRenewed('/news/first')).toEqual([404, null])
    expect(await seeRenewed('/news/second')).toEqual([404, null])
  })

  it('a story that the build knew goes too, and a restart does not bring its page back', async () => {
    const address = `/news/${built}`
    expect(await see(address)).toEqual([200, null])
    await client.delete({ query: '*[_type == "article" && slug.current == $built]', params: { built } })
    expect(await seeRenewed(address)).toEqual([404, null])
    await Promise.all(running.splice(1).map(stopProcess))
    running.push(await startSite({ variables: place.variables, logFile: place.logFile }))
    expect(await see(address)).toEqual([404, null])
  })

  it('addresses that never were stay unknown', async () => {
    expect(await see('/news/never')).toEqual([404, null])
    expect(await see('/status/410/news/never')).toEqual([404, null])
    expect(await see('/status/410')).toEqual([404, null])
  })
})
