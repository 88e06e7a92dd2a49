import { BoltIcon } from '@sanity/icons/Bolt'
import { StackCompactIcon } from '@sanity/icons/StackCompact'
import { UserIcon } from '@sanity/icons/User'
import { map } from 'rxjs'
import type { ListItemBuilder, StructureBuilder, StructureResolverContext } from 'sanity/structure'
import { authorStoriesFilter, liveStoriesFilter, liveStoryFilter, sectionStoriesFilter } from '../filters.ts'
import { observeName } from '../observe-name.ts'
import { liveStory, storyByAuthor, storyInSection, updateOfStory } from '../templates.ts'
import { API_VERSION, filteredList, opensNothing } from './filtered-list.ts'

const sectionStories =
  (S: StructureBuilder, { documentStore }: StructureResolverContext) =>
  (id: string) => {
    const toList = (name: string | null) =>
      filteredList(S, {
        id: 'section-stories',
        title: name ? `Stories in ${name}` : 'Stories of this section',
        filter: sectionStoriesFilter,
        params: { section: id },
        begins: [{ template: storyInSection.id, id }],
      })
    return observeName(documentStore, id).pipe(map(toList))
  }

const authorStories =
  (S: StructureBuilder, { documentStore }: StructureResolverContext) =>
  (id: string) => {
    const toList = (name: string | null) =>
      filteredList(S, {
        id: 'author-stories',
        title: `Stories by ${name ?? 'this author'}`,
        filter: authorStoriesFilter,
        params: { author: id },
        begins: [{ template: storyByAuthor.id, id }],
      })
    return observeName(documentStore, id).pipe(map(toList))
  }

/** The story first, then its updates, newest first. */
const liveStoryUpdates = (S: StructureBuilder) => (id: string) =>
  filteredList(S, {
    id: 'live-story',
    title: 'Story and updates',
    filter: liveStoryFilter,
    params: { story: id, draft: `drafts.${id}` },
    ordering: [
      { field: '_type', direction: 'asc' },
      { field: 'publishedAt', direction: 'desc' },
    ],
    begins: [{ template: updateOfStory.id, id }],
  })

/**
 * Lists of the documents that stories are grouped by; each opens into its stories. Their filters are spelt out, for
 * Studio sends links to a document into the first list with the filter it writes itself. Templates come last: other
 * settings bring Studio's own back.
 */
export function groupedItems(S: StructureBuilder, context: StructureResolverContext): ListItemBuilder[] {
  const sections = S.documentTypeList('section')
    .id('by-section')
    .filter('_type == "section"')
    .apiVersion(API_VERSION)
    .title('By section')
    .defaultOrdering([{ field: 'order', direction: 'asc' }])
    .canHandleIntent(opensNothing)
    .initialValueTemplates([])
    .child(sectionStories(S, context))
  const authors = S.documentTypeList('author')
    .id('by-author')
    .filter('_type == "author"')
    .apiVersion(API_VERSION)
    .title('By author')
    .defaultOrdering([{ field: 'name', direction: 'asc' }])
    .canHandleIntent(opensNothing)
    .initialValueTemplates([])
    .child(authorStories(S, context))
  const live = filteredList(S, {
    id: 'live',
    title: 'Live stories',
    filter: liveStoriesFilter,
    begins: [{ template: liveStory.id }],
  }).child(liveStoryUpdates(S))
  return [
    S.listItem().id('by-section').title('By section').icon(StackCompactIcon).child(sections),
    S.listItem().id('by-author').title('By author').icon(UserIcon).child(authors),
    S.listItem().id('live').title('Live stories').icon(BoltIcon).child(live),
  ]
}
