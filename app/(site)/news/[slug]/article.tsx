import type { Metadata } from 'next'
import { answerMissing } from '@/app/answer-missing'
import { getSite } from '@/app/site'
import { ArticlePage } from '@/components/article/article-page'
import { Main } from '@/components/layout/main'
import { JsonLd } from '@/components/ui/json-ld'
import { toArticleTrail } from '@/lib/breadcrumbs'
import { getArticle } from '@/lib/content/article/load'
import { toPath } from '@/lib/content/registry'
import type { View } from '@/lib/content/view'
import { toBreadcrumbList, toJsonLdText, toNewsArticle } from '@/lib/json-ld'
import { toBodyAttributes } from '@/lib/preview/edit-attribute'
import { toAbsoluteUrl, toArticleMetadata } from '@/lib/seo'

/** Metadata of a story. */
export async function getArticleMetadata(slug: string, view?: View): Promise<Metadata> {
  const [site, article] = await Promise.all([getSite(view), getArticle(slug, view)])
  return article ? toArticleMetadata(article, site) : {}
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
      <JsonLd text={toJsonLdText(toNewsArticle(article, site))} />
      <JsonLd text={toJsonLdText(toBreadcrumbList(steps, site.siteUrl))} />
      <ArticlePage
        article={article}
        settings={site.settings}
        url={url}
        breadcrumbs={trail}
        editBody={view?.marked ? toBodyAttributes : undefined}
      />
    </Main>
  )
}
