import type { ChildResolver, StructureBuilder } from 'sanity/structure'

/** What a link of a desk's pane tells about the document it opens. */
export type OpenParams = { type: string; path?: string; perspective?: string }

/** Opens the document that a link of the pane leads to, beside the pane. */
export function openDocument(S: StructureBuilder): ChildResolver {
  return (id, { params }) =>
    S.document()
      .id('document')
      .documentId(id)
      .schemaType(params?.['type'] ?? 'article')
}
