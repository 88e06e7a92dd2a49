import { createRequire } from 'node:module'
import type NextPageCache from 'next/dist/server/lib/incremental-cache/file-system-cache.js'
import type { IncrementalCacheKind } from 'next/dist/server/response-cache/types.js'

const load = createRequire(import.meta.url)
const { default: Base }: { default: typeof NextPageCache } = load(
  'next/dist/server/lib/incremental-cache/file-system-cache.js',
)
const { IncrementalCacheKind: kinds }: { IncrementalCacheKind: { APP_PAGE: IncrementalCacheKind.APP_PAGE } } =
  load('next/dist/server/response-cache/types.js')

type Entry = Parameters<NextPageCache['set']>
type Question = Parameters<NextPageCache['get']>

function isFound(page: Entry[1]): boolean {
  return !(page && 'status' in page) || (page.status ?? 200) === 200
}

/** Next's own cache of finished pages, kept to those worth keeping: next.config.ts names it as `cacheHandler`. */
export default class PageCache extends Base {
  /**
   * Where a page was kept, its end takes its place, or readers would be shown the page for ever. An address that never had
   * one is left out: each that a scanner invents would stay on disk for ever.
   */
  override async set(...[key, page, context]: Entry): Promise<void> {
    const question = { kind: kinds.APP_PAGE, isFallback: false } as const
    if (isFound(page) || (await this.get(key, question)) !== null) await super.set(key, page, context)
  }

  /** What ended is rendered on each visit: Next forgets where a kept redirect leads. */
  override async get(...[key, question]: Question): ReturnType<NextPageCache['get']> {
    const kept = await super.get(key, question)
    return kept && isFound(kept.value) ? kept : null
  }
}
