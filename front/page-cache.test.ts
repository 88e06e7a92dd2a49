import { createRequire } from 'node:module'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { nodeFs } from 'next/dist/server/lib/node-fs-methods.js'
import type { CachedRouteKind, IncrementalCacheKind } from 'next/dist/server/response-cache/types.js'
import PageCache from './page-cache.ts'

const kinds: {
  CachedRouteKind: { APP_PAGE: CachedRouteKind.APP_PAGE }
  IncrementalCacheKind: { APP_PAGE: IncrementalCacheKind.APP_PAGE }
} = createRequire(import.meta.url)('next/dist/server/response-cache/types.js')

let folder: string

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'pages-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** Without memory, as after a restart. */
const openCache = () =>
  new PageCache({
    fs: nodeFs,
    serverDistDir: folder,
    flushToDisk: true,
    revalidatedTags: [],
    maxMemoryCacheSize: 0,
    _requestHeaders: {},
  })

const makePage = (status: number) => ({
  kind: kinds.CachedRouteKind.APP_PAGE,
  html: 'page',
  rscData: Buffer.from('data'),
  headers: {},
  postponed: undefined,
  segmentData: undefined,
  status,
})

const put = (status: number) => openCache().set('/news/one', makePage(status), { isFallback: false })
const get = () =>
  openCache().get('/news/one', { kind: kinds.IncrementalCacheKind.APP_PAGE, isFallback: false })

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
})
