import type { LiveBlogPosting, NewsArticle, WithContext } from 'schema-dts'
import type { Article } from '../content/article/query.ts'
import { toLiveBlog } from './live-blog.ts'
import { toNewsArticle } from './news-article.ts'
import type { Site } from './site.ts'

/** A story for search engines. */
export function toStory(
  article: Article,
  site: Site,
): WithContext<NewsArticle> | WithContext<LiveBlogPosting> {
  return article.kind === 'live' ? toLiveBlog(article, site) : toNewsArticle(article, site)
}
