import type { NewsArticle, WithContext } from 'schema-dts'
import type { Article } from '../content/article/query.ts'
import type { Site } from './site.ts'
import { toStoryFields } from './story-fields.ts'

/** What schema.org calls each kind of story. */
const types = {
  news: 'NewsArticle',
  live: 'NewsArticle',
  analysis: 'AnalysisNewsArticle',
  opinion: 'OpinionNewsArticle',
  review: 'ReviewNewsArticle',
  explainer: 'BackgroundNewsArticle',
} as const satisfies Record<Article['kind'], NewsArticle['@type']>

/** A story for search engines, named after its kind. */
export function toNewsArticle(article: Article, site: Site): WithContext<NewsArticle> {
  return {
    '@context': 'https://schema.org',
    '@type': types[article.kind],
    ...toStoryFields(article, site),
    ...(article.dateline && { dateline: article.dateline.toUpperCase() }),
  }
}
