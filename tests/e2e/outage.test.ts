import { cpSync, rmSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { stopProcess, type Running } from '../../scripts/processes.ts'
import { startLake, startSite } from '../../scripts/publication.ts'
import { choosePlace, type Place } from './choose-place.ts'
import { getPublication } from './publication.ts'

const folder = path.join('.cache', 'e2e', 'outage')
/** A site that still waits for an answer of the lake that went away says 503 until it has looked again. */
const SEEN_WITHIN_MS = 15_000
const seen = '/tech-news'
const article = '/news/china-approves-nvidia-h200-imports'

describe('while the lake is down', () => {
  let place: Place
  let lake: Running
  let site: Running
  const ask = (address: string) => fetch(`${place.siteUrl}${address}`)

  beforeAll(async () => {
    const { variables: original } = getPublication()
    rmSync(folder, { recursive: true, force: true })
    place = await choosePlace(folder)
    for (const name of ['LAKE_DATA_DIR', 'NEXT_DIST_DIR']) {
      cpSync(original[name] ?? '', place.variables[name] ?? '', { recursive: true })
    }
    const { variables, logFile } = place
    lake = await startLake({ variables })
    site = await startSite({ variables, logFile })
    await ask(seen)
    await stopProcess(lake)
  })
  afterAll(() => Promise.all([site, lake].map(stopProcess)))

  it.each(['/', article, seen, '/tech', '/about'])(
    '%s, known already, keeps answering 200',
    async (address) => {
      const response = await ask(address)
      expect(response.status).toBe(200)
      expect(await response.text()).toContain('<h1')
    },
  )

  it.each(['/feed.xml', '/atom.xml', '/feed.json', '/sitemap.xml', '/sitemaps/stories-1.xml', '/llms.txt'])(
    '%s, written by the build, keeps answering 200',
    async (address) => {
      const response = await ask(address)
      expect(response.status).toBe(200)
      expect((await response.text()).length).toBeGreaterThan(100)
    },
  )

  it('a page never rendered answers 503 with Retry-After and words for people', async () => {
    const response = await ask('/news/never-asked-for')
    expect(response.status).toBe(503)
    expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(response.headers.get('cache-control')).toMatch(/no-store/)
    expect(await response.text()).toContain('<h1')
  })

  it('so does a search', async () => {
    const response = await ask('/search?q=nvidia')
    expect(response.status).toBe(503)
    expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(await response.text()).toContain('<h1')
    const suggestions = await ask('/api/search?q=nvi')
    expect(suggestions.status).toBe(503)
    expect(suggestions.headers.get('cache-control')).toBe('no-store')
  })

  it('health says so', async () => {
    const response = await ask('/api/health')
    expect(response.status).toBe(503)
    expect(await response.json()).toMatchObject({ lake: { ok: false } })
  })

  it('keeps nothing of it: with the lake back, the same address is an honest 404', async () => {
    lake = await startLake({ variables: place.variables })
    const end = performance.now() + SEEN_WITHIN_MS
    let response = await ask('/news/never-asked-for')
    while (response.status === 503 && performance.now() < end) {
      await sleep(200)
      response = await ask('/news/never-asked-for')
    }
    expect(response.status).toBe(404)
    expect(await response.text()).toContain('<h1')
    expect((await ask('/api/health')).status).toBe(200)
  })
})
