import { answerMissing } from '@/app/answer-missing'
import { assertPage } from '@/app/assert-page'
import { getSite } from '@/app/site'
import { AuthorPage } from '@/components/author/author-page'
import { Main } from '@/components/layout/main'
import { getAuthor } from '@/lib/content/author/load'
import { getAuthorListing } from '@/lib/content/listing/load'
import { toPath } from '@/lib/content/registry'
import type { View } from '@/lib/content/view'
import { toPageMetadata } from '@/lib/seo'

/** Metadata of one page of an author's stories. */
export async function getAuthorMetadata(slug: string, page: number, view?: View) {
  const [site, author] = await Promise.all([getSite(view), getAuthor(slug, view)])
  if (!author) return {}
  const { _id, name, bio, href } = author
  const { total } = await getAuthorListing(_id, page, view)
  return toPageMetadata({ title: name, description: bio[0] ?? null, path: href, page, total }, site)
}

/** An author and one page of their stories. */
export async function renderAuthor(slug: string, page: number, view?: View) {
  const author = await getAuthor(slug, view)
  if (!author) return answerMissing(toPath('author', slug), view)
  const listing = assertPage(await getAuthorListing(author._id, page, view), page)
  return (
    <Main>
      <AuthorPage author={author} listing={listing} page={page} />
    </Main>
  )
}
