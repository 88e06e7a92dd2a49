import { CheckmarkCircleIcon } from '@sanity/icons/CheckmarkCircle'
import { ClockIcon } from '@sanity/icons/Clock'
import { DocumentsIcon } from '@sanity/icons/Documents'
import { EditIcon } from '@sanity/icons/Edit'
import { EyeOpenIcon } from '@sanity/icons/EyeOpen'
import { map, type Observable } from 'rxjs'
import type { ComponentType } from 'react'
import type { ListItemBuilder, StructureBuilder, StructureResolverContext } from 'sanity/structure'
import { observePublishedToday, observeReviewedStories } from '../chosen-stories.ts'
import { ScheduledPane } from '../scheduled/scheduled-pane.tsx'
import { chosenStoriesFilter, inProgressFilter } from '../filters.ts'
import { filteredList, lastEditedFirst, newestFirst } from './filtered-list.ts'
import { openDocument } from './open-document.ts'

const newStory = [{ template: 'article' }]

type Chosen = { id: string; title: string; icon: ComponentType; ids$: Observable<string[]> }

/** A list of stories that something else than the stories themselves decides upon. */
function chosenItem(S: StructureBuilder, { id, title, icon, ids$ }: Chosen): ListItemBuilder {
  const toList = (ids: string[]) =>
    filteredList(S, { id, title, filter: chosenStoriesFilter, params: { ids } })
  return S.listItem()
    .id(id)
    .title(title)
    .icon(icon)
    .child(() => ids$.pipe(map(toList)))
}

/** What is being worked on, from the first draft to the readers. */
export function storyItems(S: StructureBuilder, context: StructureResolverContext): ListItemBuilder[] {
  const { documentStore } = context
  const inProgress = filteredList(S, {
    id: 'in-progress',
    title: 'In progress',
    filter: inProgressFilter,
    ordering: lastEditedFirst,
    begins: newStory,
  })
  const all = S.documentTypeList('article').id('stories').title('All stories').defaultOrdering(newestFirst)
  const scheduled = S.component(ScheduledPane).id('scheduled').title('Scheduled').child(openDocument(S))
  return [
    S.listItem().id('in-progress').title('In progress').icon(EditIcon).child(inProgress),
    chosenItem(S, {
      id: 'in-review',
      title: 'Ready for review',
      icon: EyeOpenIcon,
      ids$: observeReviewedStories(documentStore),
    }),
    S.listItem().id('scheduled').title('Scheduled').icon(ClockIcon).child(scheduled),
    chosenItem(S, {
      id: 'published-today',
      title: 'Published today',
      icon: CheckmarkCircleIcon,
      ids$: observePublishedToday(documentStore),
    }),
    S.listItem().id('stories').title('All stories').icon(DocumentsIcon).child(all),
  ]
}
