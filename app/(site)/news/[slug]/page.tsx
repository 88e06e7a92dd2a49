import { atLeastOne } from '@/app/at-least-one'
import { getArticleMetadata, renderArticle } from './article'
import { getRenderableSlugs } from './renderable-slugs'

type Props = { params: Promise<{ slug: string }> }

export async function generateStaticParams() {
  return atLeastOne(await getRenderableSlugs()).map((slug) => ({ slug }))
}

export async function generateMetadata({ params }: Props) {
  return getArticleMetadata((await params).slug)
}

export default async function Page({ params }: Props) {
  return renderArticle((await params).slug)
}
