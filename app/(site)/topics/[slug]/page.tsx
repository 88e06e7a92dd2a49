import { toPrerendered } from '@/app/to-prerendered'
import { getTags } from '@/lib/content/tag/load'
import { getTopicMetadata, renderTopic } from './topic'

type Props = { params: Promise<{ slug: string }> }

export async function generateStaticParams() {
  const tags = (await getTags()).toSorted((a, b) => b.articleCount - a.articleCount)
  return toPrerendered(tags.map(({ slug }) => slug))
}

export async function generateMetadata({ params }: Props) {
  return getTopicMetadata((await params).slug, 1)
}

export default async function Page({ params }: Props) {
  return renderTopic((await params).slug, 1)
}
