import { cacheLife, cacheTag } from 'next/cache'
import { contentTag } from '@/lib/content/cache-tags'
import { env } from '@/lib/env'
import { toDocumentResponse } from '@/lib/syndication/document'
import { toRobots } from '@/lib/syndication/robots'

/** Written anew each hour, and whenever a server starts: its address may be another. */
async function getText(): Promise<string> {
  'use cache'
  cacheLife('hours')
  cacheTag(contentTag)
  return toRobots(env.siteUrl)
}

/** What crawlers may ask for, and where the sitemaps are. */
export async function GET(): Promise<Response> {
  return toDocumentResponse({ body: await getText(), type: 'text/plain; charset=utf-8' })
}
