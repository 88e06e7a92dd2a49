import { atLeastOne } from '@/app/at-least-one'
import { parsePage } from '@/app/parse-page'
import { toPath } from '@/lib/content/registry'
import { getTags } from '@/lib/content/tag/load'
import { getTopicMetadata, renderTopic } from '../../topic'

type Props = { params: Promise<{ slug: string; page: string }> }

async function parse(params: Props['params']) {
  const { slug, page } = await params
  return { slug, page: parsePage(page, toPath('tag', slug)) }
}

/** One page is enough for the build to check the route; the others are rendered on their first visit. */
export async function generateStaticParams() {
  const [slug] = atLeastOne((await getTags()).map((tag) => tag.slug))
  return [{ slug, page: '2' }]
}

export async function generateMetadata({ params }: Props) {
  const { slug, page } = await parse(params)
  return getTopicMetadata(slug, page)
}

export default async function Page({ params }: Props) {
  const { slug, page } = await parse(params)
  return renderTopic(slug, page)
}
