import type { CorrectionComment } from 'schema-dts'
import type { Article } from '../content/article/query.ts'
import { env } from '../env.ts'
import { toAbsoluteUrl } from '../seo.ts'
import { toBylinePerson } from './byline-person.ts'
import { toPublisher } from './publisher.ts'
import type { Site } from './site.ts'
import { toStoryImages } from './story-images.ts'

function toCorrection({ text, date }: Article['corrections'][number]): CorrectionComment {
  return { '@type': 'CorrectionComment', text, datePublished: date }
}

/** "PT3M12S", whole seconds. */
function toIsoDuration(seconds: number): string {
  const whole = Math.round(seconds)
  return `PT${Math.floor(whole / 60)}M${whole % 60}S`
}

function toAudio({ audio }: Article) {
  if (!audio) return {}
  const { url, mimeType, duration } = audio
  return {
    audio: {
      '@type': 'AudioObject',
      contentUrl: url,
      ...(mimeType && { encodingFormat: mimeType }),
      ...(duration && { duration: toIsoDuration(duration) }),
    } as const,
  }
}

/** Parts that a story has or has not. */
function toOptionalFields(article: Article) {
  const { standfirst, dateline, corrections, tags } = article
  return {
    ...(standfirst && { description: standfirst }),
    ...(tags.length > 0 && { keywords: tags.map(({ title }) => title) }),
    ...(dateline && { locationCreated: { '@type': 'Place', name: dateline } as const }),
    ...(corrections.length > 0 && { correction: corrections.map(toCorrection) }),
    ...toAudio(article),
  }
}

/** What data about a story of any kind says; the times are those that readers see. */
export function toStoryFields(article: Article, site: Site) {
  const url = toAbsoluteUrl(site.siteUrl, article.href)
  return {
    '@id': `${url}#article`,
    url,
    headline: article.title,
    image: toStoryImages(article.cover),
    datePublished: article.publishedAt,
    dateModified: article.updatedAt ?? article.publishedAt,
    author: article.authors.map((author) => toBylinePerson(author, site)),
    mainEntityOfPage: article.seo.canonical ?? url,
    publisher: toPublisher(site),
    articleSection: [article.section.title, article.category.title],
    inLanguage: env.locale.tag,
    isAccessibleForFree: true,
    wordCount: article.wordCount,
    speakable: { '@type': 'SpeakableSpecification', cssSelector: ['h1', '[data-standfirst]'] } as const,
    ...toOptionalFields(article),
  }
}
