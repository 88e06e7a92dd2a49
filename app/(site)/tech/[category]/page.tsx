import { toPrerendered } from '@/app/to-prerendered'
import { getCategories } from '@/lib/content/category/load'
import { getCategoryMetadata, renderCategory } from './category'

type Props = { params: Promise<{ category: string }> }

export async function generateStaticParams() {
  const categories = (await getCategories()).toSorted((a, b) => b.articleCount - a.articleCount)
  return toPrerendered(categories.map(({ slug }) => slug)).map(({ slug: category }) => ({ category }))
}

export async function generateMetadata({ params }: Props) {
  return getCategoryMetadata((await params).category, 1)
}

export default async function Page({ params }: Props) {
  return renderCategory((await params).category, 1)
}
