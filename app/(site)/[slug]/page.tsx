import { atLeastOne } from '@/app/at-least-one'
import { getStaticPageSlugs } from '@/lib/content/page/load'
import { getSections } from '@/lib/content/section/load'
import { getRootMetadata, renderSectionOrPage } from './section-or-page'

type Props = { params: Promise<{ slug: string }> }

export async function generateStaticParams() {
  const [sections, pages] = await Promise.all([getSections(), getStaticPageSlugs()])
  return atLeastOne([...sections.map(({ slug }) => slug), ...pages]).map((slug) => ({ slug }))
}

export async function generateMetadata({ params }: Props) {
  return getRootMetadata((await params).slug, 1)
}

export default async function Page({ params }: Props) {
  return renderSectionOrPage((await params).slug, 1)
}
