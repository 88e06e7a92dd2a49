import { getSite } from '@/app/site'
import { getListing } from '@/lib/content/listing/load'
import { getSections } from '@/lib/content/section/load'
import { toDocumentResponse } from '@/lib/syndication/document'
import { toLlmsText } from '@/lib/syndication/markdown/to-llms-text'
import { toNewest } from '@/lib/syndication/newest'

/** Pages of the list of all stories that are named. */
const PAGES = [1, 2, 3]

/** What the publication is and where its texts are, for programs that read. */
export async function GET(): Promise<Response> {
  const [site, sections, ...listings] = await Promise.all([
    getSite(),
    getSections(),
    ...PAGES.map((page) => getListing(page)),
  ])
  const stories = listings.flatMap(({ items }) => items)
  return toDocumentResponse({
    body: toLlmsText({ site, sections, stories }),
    type: 'text/markdown; charset=utf-8',
    changedAt: toNewest(stories.flatMap(({ publishedAt, updatedAt }) => [publishedAt, updatedAt])),
  })
}
