import { toPrerendered } from '@/app/to-prerendered'
import { getAuthors } from '@/lib/content/author/load'
import { getAuthorMetadata, renderAuthor } from './author'

type Props = { params: Promise<{ slug: string }> }

export async function generateStaticParams() {
  return toPrerendered((await getAuthors()).map(({ slug }) => slug))
}

export async function generateMetadata({ params }: Props) {
  return getAuthorMetadata((await params).slug, 1)
}

export default async function Page({ params }: Props) {
  return renderAuthor((await params).slug, 1)
}
