import { atLeastOne } from '@/app/at-least-one'
import { parsePage } from '@/app/parse-page'
import { toPath } from '@/lib/content/registry'
import { getSections } from '@/lib/content/section/load'
import { getRootMetadata, renderSectionOrPage } from '../../section-or-page'

type Props = { params: Promise<{ slug: string; page: string }> }

async function parse(params: Props['params']) {
  const { slug, page } = await params
  return { slug, page: parsePage(page, toPath('section', slug)) }
}

/** One page is enough for the build to check the route; the others are rendered on their first visit. */
export async function generateStaticParams() {
  const [slug] = atLeastOne((await getSections()).map((section) => section.slug))
  return [{ slug, page: '2' }]
}

export async function generateMetadata({ params }: Props) {
  const { slug, page } = await parse(params)
  return getRootMetadata(slug, page)
}

export default async function Page({ params }: Props) {
  const { slug, page } = await parse(params)
  return renderSectionOrPage(slug, page)
}
