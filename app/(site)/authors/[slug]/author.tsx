import { answerMissing } from '@/app/answer-missing'
import { assertPage } from '@/app/assert-page'
import { getSite } from '@/app/site'
import { StructuredData } from '@/app/structured-data'
import { AuthorPage } from '@/components/author/author-page'
import { Main } from '@/components/layout/main'
import { toTrail } from '@/lib/breadcrumbs'
import { getAuthor } from '@/lib/content/author/load'
import { getAuthorListing } from '@/lib/content/listing/load'
import { toPath } from '@/lib/content/registry'
import type { View } from '@/lib/content/view'
import { toProfilePage } from '@/lib/json-ld/profile-page'
import { toPageMetadata } from '@/lib/seo'
import { withFeeds } from '@/lib/syndication/alternates'

/** Metadata of one page of an author's stories. */
export async function getAuthorMetadata(slug: string, page: number, view?: View) {
  const [site, author] = await Promise.all([getSite(view), getAuthor(slug, view)])
  if (!author) return {}
  const { _id, name, bio, href } = author
  const { total } = await getAuthorListing(_id, page, view)
  const facts = { title: name, description: bio[0] ?? null, path: href, page, total }
  return withFeeds(toPageMetadata(facts, site), facts, site)
}

/** An author and one page of their stories. */
export async function renderAuthor(slug: string, page: number, view?: View) {
  const author = await getAuthor(slug, view)
  if (!author) return answerMissing(toPath('author', slug), view)
  const [site, found] = await Promise.all([getSite(view), getAuthorListing(author._id, page, view)])
  const listing = assertPage(found, page)
  return (
    <Main>
      <StructuredData
        data={[toProfilePage(author, site)]}
        trail={toTrail({ href: author.href, title: author.name })}
      />
      <AuthorPage author={author} listing={listing} page={page} />
    </Main>
  )
}
