import { runQuery } from '../../../lib/content/run-query.ts'
import { siteFeedQuery } from '../../../lib/content/feed/query.ts'
import { settingsQuery } from '../../../lib/content/settings/query.ts'
import type { Feed } from '../../../lib/syndication/feed/feed.ts'
import type { Publication } from '../../fixtures/start-publication.ts'

export const siteUrl = 'https://news.example.com'
export const hub = 'https://hub.example.com/?for=news&x=1'

/** The site's feed as its lake has it now. */
export async function getFeed(publication: Publication, fields: Partial<Feed> = {}): Promise<Feed> {
  const { data: stories } = await runQuery(publication.reader, siteFeedQuery, {})
  const { data: settings } = await runQuery(publication.reader, settingsQuery, {})
  const { name: title, description } = settings
  return { site: { siteUrl, settings }, id: 'site', title, description, path: '/', stories, hub, ...fields }
}
