import type { Article } from '../article/query.ts'
import type { Ask } from '../ask.ts'
import { toOnward, type Onward } from './onward.ts'

/**
 * Where a reader may go from the end of a story. Nothing is asked for that every new story changes: a page of the archive
 * stays as it is.
 */
export async function runOnward(ask: Ask, article: Article): Promise<Onward> {
  const { _id: id, publishedAt, section, category, tags } = article
  const [onTopics, { inCategory, ...near }] = await Promise.all([
    ask('on-topics', { id, topics: tags.map((tag) => tag._id) }),
    ask('onward', { id, publishedAt, section: section._id, category: category._id }),
  ])
  return toOnward(id, { ...near, related: [...article.related, ...onTopics, ...inCategory] })
}
