import type { Metadata } from 'next'
import { answerMissing } from '@/app/answer-missing'
import { getSite } from '@/app/site'
import { StructuredData } from '@/app/structured-data'
import { ArticlePage } from '@/components/article/article-page'
import { Main } from '@/components/layout/main'
import { toArticleTrail } from '@/lib/breadcrumbs'
import { getArticle } from '@/lib/content/article/load'
import { getOnwardFrom } from '@/lib/content/onward/load'
import { toPath } from '@/lib/content/registry'
import type { View } from '@/lib/content/view'
import { toStory } from '@/lib/json-ld/story'
import { toBodyAttributes } from '@/lib/preview/edit-attribute'
import { toUpdatePagination } from './update-pagination'
import { toAbsoluteUrl, toArticleMetadata } from '@/lib/seo'
import { toStoryPicture } from '@/lib/share-picture/facts'
import { toStoryPicturePath } from '@/lib/share-picture/picture-path'
import { withStoryAlternates } from '@/lib/syndication/alternates'

/** Metadata of a story; the first page of its updates, if it has any. */
export async function getArticleMetadata(slug: string, view?: View): Promise<Metadata> {
  const [site, article] = await Promise.all([getSite(view), getArticle(slug, view)])
  if (!article) return {}
  const picture = toStoryPicture(article, site.settings.name)
  const metadata = toArticleMetadata(article, site, toStoryPicturePath(article.slug, picture))
  return { ...withStoryAlternates(metadata, article, site), pagination: toUpdatePagination(article, 1) }
}

/** A story. */
export async function renderArticle(slug: string, view?: View) {
  const [site, article] = await Promise.all([getSite(view), getArticle(slug, view)])
  if (!article) return answerMissing(toPath('article', slug), view)
  const trail = toArticleTrail(article)
  const steps = [...trail, { href: article.href, label: article.title }]
  const url = toAbsoluteUrl(site.siteUrl, article.href)
  return (
    <Main accent={article.section.accent}>
      <StructuredData data={[toStory(article, site)]} trail={steps} />
      <ArticlePage
        article={article}
        settings={site.settings}
        url={url}
        breadcrumbs={trail}
        onward={await getOnwardFrom(article, view)}
        follow={view === undefined}
        editBody={view?.marked ? toBodyAttributes : undefined}
      />
    </Main>
  )
}
