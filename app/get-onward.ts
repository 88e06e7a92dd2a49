import 'server-only'
import { getListing } from '@/lib/content/listing/load'
import { getSections } from '@/lib/content/section/load'

/** Newest stories offered to a reader who found no page. */
const STORIES = 6

/** Where a reader who found no page may go instead. */
export async function getOnward() {
  const [sections, { items }] = await Promise.all([getSections(), getListing(1)])
  return { sections, stories: items.slice(0, STORIES) }
}
