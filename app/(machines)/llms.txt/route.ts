import { getSite } from '@/app/site'
import { getSections } from '@/lib/content/section/load'
import { getNewestStories } from '@/lib/content/sitemap/load'
import { toDocumentResponse } from '@/lib/syndication/document'
import { toLlmsText } from '@/lib/syndication/markdown/to-llms-text'
import { toNewest } from '@/lib/syndication/newest'

/** Newest stories of which those are named that are to be found here. */
const STORIES = 36

/** What the publication is and where its texts are, for programs that read. */
export async function GET(): Promise<Response> {
  const [site, sections, stories] = await Promise.all([getSite(), getSections(), getNewestStories(STORIES)])
  return toDocumentResponse({
    body: toLlmsText({ site, sections, stories }),
    type: 'text/markdown; charset=utf-8',
    changedAt: toNewest(stories.flatMap(({ publishedAt, updatedAt }) => [publishedAt, updatedAt])),
  })
}
