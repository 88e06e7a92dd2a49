import { answerMissingBeside } from '@/app/answer-missing-beside'
import { getSite } from '@/app/site'
import { getArticle } from '@/lib/content/article/load'
import { toPath } from '@/lib/content/registry'
import { toAbsoluteUrl } from '@/lib/seo'
import { toDocumentResponse } from '@/lib/syndication/document'
import { toMarkdownPath } from '@/lib/syndication/markdown/markdown-path'
import { toStoryMarkdown } from '@/lib/syndication/markdown/to-story-markdown'
import { toNewest } from '@/lib/syndication/newest'

type Context = { params: Promise<{ slug: string }> }

/** Texts are written when they are first asked for. */
export const generateStaticParams = () => [{ slug: '-' }]

/** A story as Markdown: proxy.ts leads here from `/news/<slug>.md`. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const { slug } = await params
  const [site, article] = await Promise.all([getSite(), getArticle(slug)])
  if (!article) return answerMissingBeside(toPath('article', slug), toMarkdownPath)
  const { publishedAt, updatedAt, corrections, updates, href, seo } = article
  return toDocumentResponse({
    body: toStoryMarkdown(article, site),
    type: 'text/markdown; charset=utf-8',
    changedAt: toNewest([
      publishedAt,
      updatedAt,
      ...corrections.map(({ date }) => date),
      ...updates.map((update) => update.publishedAt),
    ]),
    noindex: seo.noindex,
    links: [`<${seo.canonical ?? toAbsoluteUrl(site.siteUrl, href)}>; rel="canonical"`],
  })
}
