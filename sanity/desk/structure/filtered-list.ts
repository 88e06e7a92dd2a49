import type { SortOrderingItem } from 'sanity'
import type { DocumentListBuilder, IntentChecker, StructureBuilder } from 'sanity/structure'

/** Version of the query language that the desk's filters are written in. */
export const API_VERSION = '2025-02-19'

export const newestFirst: SortOrderingItem[] = [{ field: 'publishedAt', direction: 'desc' }]
export const lastEditedFirst: SortOrderingItem[] = [{ field: '_updatedAt', direction: 'desc' }]

/** Links from elsewhere open a document among all of its kind; only what is begun in a list stays in it. */
export const opensNothing: IntentChecker = () => false

type Filtered = {
  id: string
  title: string
  filter: string
  params?: Record<string, unknown>
  ordering?: SortOrderingItem[]
  /** Templates offered by the list's button for a new document, with the id each is given. */
  begins?: { template: string; id?: string }[]
}

/** Studio's own document list over a filter. */
export function filteredList(S: StructureBuilder, filtered: Filtered): DocumentListBuilder {
  const { id, title, filter, params = {}, ordering = newestFirst, begins = [] } = filtered
  return S.documentList()
    .id(id)
    .title(title)
    .apiVersion(API_VERSION)
    .filter(filter)
    .params(params)
    .defaultOrdering(ordering)
    .canHandleIntent(opensNothing)
    .initialValueTemplates(
      begins.map(({ template, id }) => S.initialValueTemplateItem(template, id === undefined ? {} : { id })),
    )
}
