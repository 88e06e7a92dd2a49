import type { CacheFs } from 'next/dist/shared/lib/utils.js'

/** Names of the header that lists a page's tags, as Next knows it and as it is hidden from Next. */
export const TAGS = 'x-next-cache-tags'
export const HIDDEN_TAGS = 'x-dateline-cache-tags'

/**
 * Next's files as if kept pages had no tags: its own cache would otherwise answer that there is no page once one of them
 * has expired.
 */
export function hideTags(fs: CacheFs): CacheFs {
  const readFile = new Proxy(fs.readFile, {
    async apply(target, self, args) {
      const content: unknown = await Reflect.apply(target, self, args)
      const isMeta = typeof content === 'string' && String(args[0]).endsWith('.meta')
      return isMeta ? content.replace(`"${TAGS}"`, `"${HIDDEN_TAGS}"`) : content
    },
  })
  return { ...fs, readFile }
}
