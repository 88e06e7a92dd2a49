import { atLeastOne } from '@/app/at-least-one'
import { parsePage } from '@/app/parse-page'
import { getAuthors } from '@/lib/content/author/load'
import { toPath } from '@/lib/content/registry'
import { getAuthorMetadata, renderAuthor } from '../../author'

type Props = { params: Promise<{ slug: string; page: string }> }

async function parse(params: Props['params']) {
  const { slug, page } = await params
  return { slug, page: parsePage(page, toPath('author', slug)) }
}

/** One page is enough for the build to check the route; the others are rendered on their first visit. */
export async function generateStaticParams() {
  const [slug] = atLeastOne((await getAuthors()).map((author) => author.slug))
  return [{ slug, page: '2' }]
}

export async function generateMetadata({ params }: Props) {
  const { slug, page } = await parse(params)
  return getAuthorMetadata(slug, page)
}

export default async function Page({ params }: Props) {
  const { slug, page } = await parse(params)
  return renderAuthor(slug, page)
}
