import 'server-only'
import { getListing } from '@/lib/content/listing/load'
import { getSections } from '@/lib/content/section/load'
import { getTags } from '@/lib/content/tag/load'

const TOPICS = 16
const STORIES = 6

/** Sections, the topics that most stories are on, and the newest stories. */
export async function getStart() {
  const [sections, tags, { items }] = await Promise.all([getSections(), getTags(), getListing(1)])
  const used = tags.filter(({ articleCount }) => articleCount > 0)
  const topics = used.sort((a, b) => b.articleCount - a.articleCount).slice(0, TOPICS)
  const toPlace = ({ href, title, articleCount }: (typeof tags)[number] | (typeof sections)[number]) => ({
    href,
    title,
    count: articleCount,
  })
  return { sections: sections.map(toPlace), topics: topics.map(toPlace), stories: items.slice(0, STORIES) }
}
