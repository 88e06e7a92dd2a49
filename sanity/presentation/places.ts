import type { DocumentLocation } from 'sanity/presentation'
import { z } from 'zod'
import { toPath, type PageType } from '../../lib/content/registry.ts'

const place = z.object({ title: z.string().nullable(), slug: z.string().nullable() }).nullable().catch(null)

const places = z
  .array(place)
  .nullable()
  .transform((found) => found ?? [])

/** What a document's places are told by: its own name and address, and those of the pages that list it. */
export const placesSchema = z.object({
  title: z.string().nullable(),
  slug: z.string().nullable(),
  publishedAt: z.string().nullable(),
  section: place,
  category: place,
  authors: places,
  tags: places,
})

export type Places = z.output<typeof placesSchema>
type Place = z.output<typeof place>

const home: DocumentLocation = { title: 'Front page', href: '/' }
const allStories: DocumentLocation = { title: 'All stories', href: '/tech' }

function toLocation(type: PageType, found: Place, kind = ''): DocumentLocation[] {
  if (!found?.slug) return []
  const title = found.title ?? 'Untitled'
  return [{ title: kind ? `${kind}: ${title}` : title, href: toPath(type, found.slug) }]
}

/** Pages that a story is on: its own, then the lists, from the front page down. */
export function toStoryLocations({ section, category, authors, tags, ...story }: Places): DocumentLocation[] {
  return [
    ...toLocation('article', story),
    home,
    ...toLocation('section', section, 'Section'),
    ...toLocation('category', category, 'Category'),
    ...authors.flatMap((author) => toLocation('author', author, 'Author')),
    ...tags.flatMap((tag) => toLocation('tag', tag, 'Topic')),
    allStories,
  ]
}

/** Pages that something else than a story is on: its own, and those that always name it. */
export function toPageLocations(type: Exclude<PageType, 'article'>, found: Places): DocumentLocation[] {
  const own = toLocation(type, found)
  if (type === 'section') return [...own, home]
  if (type === 'category') return [...own, ...toLocation('section', found.section, 'Section')]
  return own
}
