import { toPlainText } from '@portabletext/toolkit'
import type { BlogPosting, LiveBlogPosting, WithContext } from 'schema-dts'
import type { Article } from '../content/article/query.ts'
import { toAbsoluteUrl } from '../seo.ts'
import { toBylinePerson } from './byline-person.ts'
import type { Site } from './site.ts'
import { toStoryFields } from './story-fields.ts'
import { toStoryImages } from './story-images.ts'

type Update = Article['updates'][number]

const toTime = (iso: string) => new Date(iso).getTime()
const byNewest = (a: Update, b: Update) => toTime(b.publishedAt) - toTime(a.publishedAt)
const toLater = (a: string, b: string) => (toTime(b) > toTime(a) ? b : a)

/** One update with an address, a headline and times of its own. */
function toPosting(update: Update, storyUrl: string, site: Site): BlogPosting {
  const { anchor, headline, body, publishedAt, editedAt, author } = update
  const url = `${storyUrl}#${anchor}`
  const picture = body.find((block) => block._type === 'image')
  return {
    '@type': 'BlogPosting',
    '@id': url,
    url,
    headline,
    articleBody: toPlainText(body.filter((block) => block._type === 'block')),
    datePublished: publishedAt,
    dateModified: toLater(publishedAt, editedAt),
    author: toBylinePerson(author, site),
    ...(picture && { image: toStoryImages(picture) }),
  }
}

/** A live story for search engines, newest update first; the end of the coverage is told once it has ended. */
export function toLiveBlog(article: Article, site: Site): WithContext<LiveBlogPosting> {
  const url = toAbsoluteUrl(site.siteUrl, article.href)
  const updates = article.updates.toSorted(byNewest)
  return {
    '@context': 'https://schema.org',
    '@type': 'LiveBlogPosting',
    ...toStoryFields(article, site),
    coverageStartTime: article.publishedAt,
    ...(article.liveEndedAt && { coverageEndTime: article.liveEndedAt }),
    liveBlogUpdate: updates.map((update) => toPosting(update, url, site)),
  }
}
