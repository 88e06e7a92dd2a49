import { parsePage } from '@/app/parse-page'
import { atLeastOne } from '@/app/at-least-one'
import { toPath } from '@/lib/content/registry'
import { getOlderUpdatesMetadata, renderOlderUpdates } from '../../older-updates'

type Props = { params: Promise<{ slug: string; page: string }> }

/** Rendered on their first visit: there may be none. */
export const generateStaticParams = () => atLeastOne([]).map((slug) => ({ slug, page: '2' }))

async function parseParams(params: Props['params']) {
  const { slug, page } = await params
  return { slug, page: parsePage(page, toPath('article', slug)) }
}

export async function generateMetadata({ params }: Props) {
  const { slug, page } = await parseParams(params)
  return getOlderUpdatesMetadata(slug, page)
}

export default async function Page({ params }: Props) {
  const { slug, page } = await parseParams(params)
  return renderOlderUpdates(slug, page)
}
