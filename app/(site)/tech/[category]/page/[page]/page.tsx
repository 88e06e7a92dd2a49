import { atLeastOne } from '@/app/at-least-one'
import { parsePage } from '@/app/parse-page'
import { getCategories } from '@/lib/content/category/load'
import { toPath } from '@/lib/content/registry'
import { getCategoryMetadata, renderCategory } from '../../category'

type Props = { params: Promise<{ category: string; page: string }> }

async function parse(params: Props['params']) {
  const { category, page } = await params
  return { category, page: parsePage(page, toPath('category', category)) }
}

/** One page is enough for the build to check the route; the others are rendered on their first visit. */
export async function generateStaticParams() {
  const [first] = atLeastOne((await getCategories()).map(({ slug }) => slug))
  return [{ category: first, page: '2' }]
}

export async function generateMetadata({ params }: Props) {
  const { category, page } = await parse(params)
  return getCategoryMetadata(category, page)
}

export default async function Page({ params }: Props) {
  const { category, page } = await parse(params)
  return renderCategory(category, page)
}
