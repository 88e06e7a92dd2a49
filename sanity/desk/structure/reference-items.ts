import { DocumentTextIcon } from '@sanity/icons/DocumentText'
import { StackIcon } from '@sanity/icons/Stack'
import { TagIcon } from '@sanity/icons/Tag'
import { TransferIcon } from '@sanity/icons/Transfer'
import { UsersIcon } from '@sanity/icons/Users'
import type { ComponentType } from 'react'
import type { DocumentType } from '../../../lib/content/registry.ts'
import type { ListItemBuilder, StructureBuilder } from 'sanity/structure'

const byTitle = 'title'

/** Every document of one type, by the field that editors look for. */
function typeItem(
  S: StructureBuilder,
  {
    type,
    title,
    icon,
    by = byTitle,
  }: { type: DocumentType; title: string; icon: ComponentType; by?: string },
): ListItemBuilder {
  const list = S.documentTypeList(type)
    .title(title)
    .defaultOrdering([{ field: by, direction: 'asc' }])
  return S.listItem().id(type).title(title).icon(icon).child(list)
}

/** What stories are filed under and the site is made of, beside the stories. */
export function referenceItems(S: StructureBuilder): ListItemBuilder[] {
  const taxonomy = S.list()
    .id('taxonomy')
    .title('Sections & categories')
    .items([
      typeItem(S, { type: 'section', title: 'Sections', icon: StackIcon, by: 'order' }),
      typeItem(S, { type: 'category', title: 'Categories', icon: StackIcon }),
    ])
  return [
    typeItem(S, { type: 'tag', title: 'Topics', icon: TagIcon }),
    typeItem(S, { type: 'author', title: 'Authors', icon: UsersIcon, by: 'name' }),
    S.listItem().id('taxonomy').title('Sections & categories').icon(StackIcon).child(taxonomy),
    typeItem(S, { type: 'page', title: 'Pages', icon: DocumentTextIcon }),
    typeItem(S, { type: 'redirect', title: 'Redirects', icon: TransferIcon, by: 'from' }),
  ]
}
