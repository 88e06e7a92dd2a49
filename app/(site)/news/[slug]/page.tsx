import type { Metadata } from 'next'
import { answerMissing } from '@/app/answer-missing'
import { atLeastOne } from '@/app/at-least-one'
import { getSite } from '@/app/site'
import { ArticlePage } from '@/components/article/article-page'
import { Main } from '@/components/layout/main'
import { JsonLd } from '@/components/ui/json-ld'
import { toArticleTrail } from '@/lib/breadcrumbs'
import { getArticle } from '@/lib/content/article/load'
import { toBreadcrumbList, toJsonLdText, toNewsArticle } from '@/lib/json-ld'
import { toAbsoluteUrl, toArticleMetadata } from '@/lib/seo'
import { getRenderableSlugs } from './renderable-slugs'

type Props = { params: Promise<{ slug: string }> }

export async function generateStaticParams() {
  return atLeastOne(await getRenderableSlugs()).map((slug) => ({ slug }))
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [site, article] = await Promise.all([getSite(), getArticle((await params).slug)])
  return article ? toArticleMetadata(article, site) : {}
}

export default async function Page({ params }: Props) {
  const { slug } = await params
  const [site, article] = await Promise.all([getSite(), getArticle(slug)])
  if (!article) return answerMissing(`/news/${slug}`)
  const trail = toArticleTrail(article)
  const steps = [...trail, { href: article.href, label: article.title }]
  const url = toAbsoluteUrl(site.siteUrl, article.href)
  return (
    <Main accent={article.section.accent}>
      <JsonLd text={toJsonLdText(toNewsArticle(article, site))} />
      <JsonLd text={toJsonLdText(toBreadcrumbList(steps, site.siteUrl))} />
      <ArticlePage article={article} settings={site.settings} url={url} breadcrumbs={trail} />
    </Main>
  )
}
