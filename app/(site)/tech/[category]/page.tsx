import { atLeastOne } from '@/app/at-least-one'
import { getCategories } from '@/lib/content/category/load'
import { getCategoryMetadata, renderCategory } from './category'

type Props = { params: Promise<{ category: string }> }

export async function generateStaticParams() {
  const slugs = (await getCategories()).map(({ slug }) => slug)
  return atLeastOne(slugs).map((category) => ({ category }))
}

export async function generateMetadata({ params }: Props) {
  return getCategoryMetadata((await params).category, 1)
}

export default async function Page({ params }: Props) {
  return renderCategory((await params).category, 1)
}
