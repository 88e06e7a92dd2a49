import { createRequire } from 'node:module'
import type NextPageCache from 'next/dist/server/lib/incremental-cache/file-system-cache.js'

const load = createRequire(import.meta.url)
const { default: Base }: { default: typeof NextPageCache } = load(
  'next/dist/server/lib/incremental-cache/file-system-cache.js',
)

type Entry = Parameters<NextPageCache['set']>

/** Next's own cache of finished pages, kept to those worth keeping: next.config.ts names it as `cacheHandler`. */
export default class PageCache extends Base {
  /** Whatever was not found or has moved is left out: each address that a scanner invents would stay on disk for ever. */
  override async set(...[key, page, context]: Entry): Promise<void> {
    const status = page && 'status' in page ? (page.status ?? 200) : 200
    if (status === 200) await super.set(key, page, context)
  }
}
