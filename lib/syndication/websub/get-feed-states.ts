import type { SanityClient } from '@sanity/client'
import { feedRevisionsQuery } from '../../content/feed-revisions/query.ts'
import { typesWithFeeds } from '../../content/registry.ts'
import { runQuery } from '../../content/run-query.ts'
import { sitemapPagesQuery } from '../../content/sitemap/query.ts'

/** What each feed was made from, by the path of the page that it follows: another text means that it may have changed. */
export type FeedStates = ReadonlyMap<string, string>

/** Looks at every feed, one after the other. Throws what `runQuery` throws. */
export async function getFeedStates(client: SanityClient): Promise<FeedStates> {
  const { data: pages } = await runQuery(client, sitemapPagesQuery, { types: typesWithFeeds })
  const followed = [{ _id: null, _rev: '', href: '/' }, ...pages]
  const states = new Map<string, string>()
  for (const { _id, _rev, href } of followed) {
    const { data } = await runQuery(client, feedRevisionsQuery, { id: _id })
    states.set(href, JSON.stringify([_rev, data]))
  }
  return states
}
