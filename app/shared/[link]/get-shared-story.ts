import 'server-only'
import { connection } from 'next/server'
import { getSharedArticle } from '@/lib/content/article/load'
import type { Article } from '@/lib/content/article/query'
import { ContentError } from '@/lib/content/content-error'
import type { View } from '@/lib/content/view'
import { env } from '@/lib/env'
import { createPreviewClient } from '@/lib/sanity-client'
import { checkLink } from '@/lib/shared-link/check-link'

const client = createPreviewClient(env)

/** The draft over what is published; what it refers to shows as far as readers could open it now. */
const drafts: View = { perspective: ['drafts'], asOf: null, marked: false }

export type SharedStory = {
  /** `unfinished` while it lacks what every story's page needs. */
  article: Article | 'unfinished'
  expiresAt: string
  /** Where readers find it; null for what they do not see as it is shown here. */
  publishedPath: string | null
}

async function getArticle(id: string): Promise<Article | 'unfinished' | null> {
  try {
    return await getSharedArticle(id, drafts)
  } catch (error) {
    if (error instanceof ContentError) return 'unfinished'
    throw error
  }
}

/** What a link leads to, checked once more; `null` for a link that does not open. */
export async function getSharedStory(segment: string): Promise<SharedStory | null> {
  await connection()
  const now = new Date()
  const check = await checkLink(client, segment, now)
  if (check.state !== 'open') return null
  const { storyId, expiresAt, hasDraft } = check.link
  const article = await getArticle(storyId)
  if (article === null) return null
  const isOut = !hasDraft && article !== 'unfinished' && Date.parse(article.publishedAt) <= now.getTime()
  return { article, expiresAt, publishedPath: isOut ? article.href : null }
}
