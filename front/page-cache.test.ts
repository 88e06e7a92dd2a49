import { createRequire } from 'node:module'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals'
import { nodeFs } from 'next/dist/server/lib/node-fs-methods.js'
import type { CachedRouteKind, IncrementalCacheKind } from 'next/dist/server/response-cache/types.js'
import PageCache from './page-cache.ts'

const kinds: {
  CachedRouteKind: { APP_PAGE: CachedRouteKind.APP_PAGE; APP_ROUTE: CachedRouteKind.APP_ROUTE }
  IncrementalCacheKind: {
    APP_PAGE: IncrementalCacheKind.APP_PAGE
    APP_ROUTE: IncrementalCacheKind.APP_ROUTE
  }
} = createRequire(import.meta.url)('next/dist/server/response-cache/types.js')

let folder: string

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'pages-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** What one request sees; without memory unless told otherwise, as after a restart. */
const openCache = (maxMemoryCacheSize = 0) =>
  new PageCache({
    fs: nodeFs,
    serverDistDir: folder,
    flushToDisk: true,
    revalidatedTags: [],
    maxMemoryCacheSize,
    _requestHeaders: {},
  })

const makePage = (status: number, tag = 'unused') => ({
  kind: kinds.CachedRouteKind.APP_PAGE,
  html: 'page',
  rscData: Buffer.from('data'),
  headers: { 'x-next-cache-tags': `content,${tag}` },
  postponed: undefined,
  segmentData: undefined,
  status,
})

const put = (status: number, tag?: string, cache = openCache()) =>
  cache.set('/news/one', makePage(status, tag), { isFallback: false })
const get = (cache = openCache()) =>
  cache.get('/news/one', { kind: kinds.IncrementalCacheKind.APP_PAGE, isFallback: false })
const expire = (tag: string) => openCache().revalidateTag(tag, { expire: 0 })
const pass = () => new Promise((resolve) => setTimeout(resolve, 5))

describe('the cache of pages', () => {
  it('keeps what was found', async () => {
    await put(200)
    expect((await get())?.value).toMatchObject({ html: 'page' })
  })

  it.each([404, 307, 308])('keeps no %s of an address that never had a page', async (status) => {
    await put(status)
    expect(await get()).toBeNull()
  })

  it.each([404, 307, 308])('forgets a page whose place a %s takes, and finds a new one', async (status) => {
    await put(200)
    await put(status)
    expect(await get()).toBeNull()
    await put(200)
    expect(await get()).not.toBeNull()
  })

  it.each([0, 1_000_000])('drops a page whose tag has expired (%i bytes of memory)', async (memory) => {
    const tag = `changing-${memory}`
    await put(200, tag, openCache(memory))
    await pass()
    await expire('another')
    expect((await get(openCache(memory)))?.value).toMatchObject({
      html: 'page',
      headers: { 'x-next-cache-tags': `content,${tag}` },
    })
    await expire(tag)
    expect(await get(openCache(memory))).toBeNull()
    await pass()
    await put(200, tag, openCache(memory))
    expect(await get(openCache(memory))).not.toBeNull()
  })

  it('knows that what expired while a page was rendered is not in it', async () => {
    const rendering = openCache()
    await pass()
    await expire('changed-meanwhile')
    await pass()
    await put(200, 'changed-meanwhile', rendering)
    expect(await get()).toBeNull()
  })

  it('lets an end take the place of a page that had expired', async () => {
    await put(200, 'ended')
    await pass()
    await expire('ended')
    await put(404, 'ended')
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.meta'),
    )
    expect(files.map((file) => readFileSync(path.join(folder, file), 'utf8'))).toEqual([
      expect.stringContaining('"status":404'),
    ])
  })

  it('takes what another process kept for older than anything that expired in this one', async () => {
    await put(200, 'of-another')
    const [file = ''] = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((one) =>
      one.endsWith('.meta'),
    )
    const meta = readFileSync(path.join(folder, file), 'utf8')
    const tomorrow = Date.now() + 86_400_000
    writeFileSync(
      path.join(folder, file),
      meta.replace(/("x-dateline-stamp":")[^"]*/, `$1another ${tomorrow}`),
    )
    expect(await get()).not.toBeNull()
    await expire('of-another')
    expect(await get()).toBeNull()
  })

  it('forgets by a clock that nobody sets back', async () => {
    await put(200, 'timeless')
    await pass()
    const clock = jest.spyOn(Date, 'now').mockReturnValue(1_000)
    await expire('timeless')
    clock.mockRestore()
    expect(await get()).toBeNull()
  })
})

describe('a document for programs', () => {
  const first = 'Mon, 12 Jan 2026 10:00:00 GMT'
  const makeDocument = (body: string, changed: string, status = 200) => ({
    kind: kinds.CachedRouteKind.APP_ROUTE,
    body: Buffer.from(body),
    headers: { 'x-next-cache-tags': 'content,of-document', 'last-modified': changed },
    status,
  })
  const putDocument = async (...facts: Parameters<typeof makeDocument>) => {
    const document = makeDocument(...facts)
    await openCache().set('/feed.xml', document, { isFallback: false })
    return document.headers['last-modified']
  }
  const getDocument = () =>
    openCache().get('/feed.xml', { kind: kinds.IncrementalCacheKind.APP_ROUTE, isFallback: false })

  it('is kept as pages are: what was found, until something of it changes', async () => {
    await putDocument('none', first, 404)
    expect(await getDocument()).toBeNull()
    await putDocument('feed', first)
    expect((await getDocument())?.value).toMatchObject({ body: Buffer.from('feed') })
    await pass()
    await expire('of-document')
    expect(await getDocument()).toBeNull()
    await pass()
    await putDocument('gone', first, 410)
    expect(await getDocument()).toBeNull()
  })

  it('says when it changed, also when something went from it, and never takes that back', async () => {
    const begun = Math.floor(Date.now() / 1000) * 1000
    expect(await putDocument('two stories', first)).toBe(first)
    expect(await putDocument('two stories', first)).toBe(first)
    const later = await putDocument('one story', 'Sun, 11 Jan 2026 10:00:00 GMT')
    expect(Date.parse(later)).toBeGreaterThanOrEqual(begun)
    expect(await putDocument('one story', first)).toBe(later)
    const again = await putDocument('two stories', first)
    expect(Date.parse(again)).toBeGreaterThan(Date.parse(later))
    expect((await getDocument())?.value).toMatchObject({ headers: { 'last-modified': again } })
  })
})
