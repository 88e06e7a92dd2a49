import { cacheLife, cacheTag } from 'next/cache'
import { notFound } from 'next/navigation'
import { contentTag } from '@/lib/content/cache-tags'
import { env } from '@/lib/env'
import { toDocumentResponse } from '@/lib/syndication/document'
import { toSecurityText } from '@/lib/syndication/security-text'

/** Written anew each day, and whenever a server starts: its settings may be others. */
async function getText(contact: string): Promise<string> {
  'use cache'
  cacheLife('days')
  cacheTag(contentTag)
  return toSecurityText({ contact, siteUrl: env.siteUrl, language: env.locale.language }, new Date())
}

/** Where to report a weakness of the site; there is none where nobody is named. */
export async function GET(): Promise<Response> {
  const contact = env.securityContact ?? notFound()
  return toDocumentResponse({ body: await getText(contact), type: 'text/plain; charset=utf-8' })
}
