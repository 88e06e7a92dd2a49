import { createRequire } from 'node:module'
import type NextPageCache from 'next/dist/server/lib/incremental-cache/file-system-cache.js'
import type { CacheHandlerValue } from 'next/dist/server/lib/incremental-cache/index.js'
import type * as Memory from 'next/dist/server/lib/incremental-cache/memory-cache.external.js'
import type { IncrementalCacheKind } from 'next/dist/server/response-cache/types.js'
import { dateDocument, isDated } from './date-document.ts'
import { KEPT_LIFE, noteKept } from './kept-page.ts'
import { expireTags } from './expire-tags.ts'
import { isLakeAway, lookForLake } from './lake-watch.ts'
import { getTime, hasExpired, readStamp, stamp } from './page-age.ts'
import { hideTags } from './untagged-files.ts'

const load = createRequire(import.meta.url)
const { default: Base }: { default: typeof NextPageCache } = load(
  'next/dist/server/lib/incremental-cache/file-system-cache.js',
)
const { getMemoryCache }: typeof Memory = load(
  'next/dist/server/lib/incremental-cache/memory-cache.external.js',
)

const { IncrementalCacheKind: kinds }: { IncrementalCacheKind: Kinds } = load(
  'next/dist/server/response-cache/types.js',
)

type Kinds = { APP_PAGE: IncrementalCacheKind.APP_PAGE; APP_ROUTE: IncrementalCacheKind.APP_ROUTE }
type Context = ConstructorParameters<typeof NextPageCache>[0]
type Entry = Parameters<NextPageCache['set']>
type Question = Parameters<NextPageCache['get']>

function isFound(page: Entry[1]): boolean {
  return !(page && 'status' in page) || (page.status ?? 200) === 200
}

const toHeaders = ({ value }: CacheHandlerValue) => (value && 'headers' in value ? value.headers : undefined)

/** As if it had just been rendered, for a moment: Next would have it rendered before it answers. */
function revive(kept: CacheHandlerValue): CacheHandlerValue {
  return { ...kept, lastModified: getTime(), cacheControl: { revalidate: KEPT_LIFE, expire: undefined } }
}

async function answerWithout(): Promise<null> {
  if (isLakeAway() && !(await lookForLake()))
    throw new Error('The content lake is away, and no page is kept of this address.')
  return null
}

/**
 * Next's own cache of finished pages and documents, one for each request: next.config.ts names it as `cacheHandler`. It keeps what is worth
 * keeping, also beyond its time, and dates a page by when its rendering began: what changed while it was
 * rendered is not in it.
 */
export default class PageCache extends Base {
  readonly #began = getTime()
  readonly #memory: ReturnType<typeof getMemoryCache> | undefined

  constructor(context: Context) {
    super({ ...context, fs: hideTags(context.fs), maxMemoryCacheSize: 0 })
    if (context.maxMemoryCacheSize) this.#memory = getMemoryCache(context.maxMemoryCacheSize)
  }

  /** The page or its end as last rendered, whatever has expired since. */
  async #getKept(...[key, question]: Question): Promise<CacheHandlerValue | null> {
    const remembered = this.#memory?.get(key)
    if (remembered) return remembered
    const filed = await super.get(key, question)
    if (!filed?.value || !('headers' in filed.value)) return filed
    const { headers, began } = readStamp(filed.value.headers ?? {}, filed.lastModified)
    const kept = { ...filed, lastModified: began, value: { ...filed.value, headers } }
    // Somebody may have rendered it anew while the files were read.
    const newer = this.#memory?.get(key)
    if (!newer) this.#memory?.set(key, kept)
    return newer ?? kept
  }

  /**
   * Where a page was kept, its end takes its place, or readers would be shown the page for ever. An address that never had
   * one is left out: each that a scanner invents would stay on disk for ever.
   */
  override async set(...[key, page, context]: Entry): Promise<void> {
    if (!page || !('headers' in page) || context.fetchCache) return super.set(key, page, context)
    const question = { kind: 'rscData' in page ? kinds.APP_PAGE : kinds.APP_ROUTE, isFallback: false }
    if (!isFound(page) && (await this.#getKept(key, question)) === null) return
    if (isDated(page)) dateDocument(page, (await this.#getKept(key, question))?.value ?? null, this.#began)
    const { cacheControl } = context
    this.#memory?.set(key, { value: page, lastModified: this.#began, cacheControl })
    await super.set(key, { ...page, headers: stamp(page.headers, this.#began) }, context)
  }

  /**
   * The page unless something of it has changed since; also then while the lake cannot be asked. What ended is rendered on
   * each visit: Next forgets where a kept redirect leads. Throws for a page that would have to be rendered in vain.
   */
  override async get(...[key, question]: Question): ReturnType<NextPageCache['get']> {
    const kept = await this.#getKept(key, question)
    if (question.kind !== kinds.APP_PAGE && question.kind !== kinds.APP_ROUTE)
      return kept && !hasExpired(toHeaders(kept), kept.lastModified) ? kept : null
    if (!kept || !isFound(kept.value)) return answerWithout()
    noteKept(kept)
    if (!hasExpired(toHeaders(kept), kept.lastModified)) return kept
    return isLakeAway() ? revive(kept) : null
  }

  /** Next calls it before it answers whoever let the tags expire. */
  override async revalidateTag(
    ...[tags, durations]: Parameters<NextPageCache['revalidateTag']>
  ): Promise<void> {
    if (durations?.expire === 0) expireTags([tags].flat())
    else await super.revalidateTag(tags, durations)
  }
}
