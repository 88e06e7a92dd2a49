import { createDataAttribute } from '@sanity/visual-editing/create-data-attribute'
import type { DocumentType } from '../content/registry.ts'
import { studioUrl } from '../content/source-marks.ts'

/** Names the field that an element shows, for what has no words to carry a mark; previews alone have it. */
export type EditAttribute = { 'data-sanity': string; 'data-sanity-drag-disable': 'true' }

/** The attribute of each member of a document's list field, by its key. */
export type ToEditAttribute = (key: string) => EditAttribute

/** Attributes for the blocks in the `body` of the document of this type with this `_id`. */
export type ToBodyAttributes = (id: string, type: DocumentType) => ToEditAttribute

export const toBodyAttributes: ToBodyAttributes = (id, type) => {
  const attribute = createDataAttribute({ baseUrl: studioUrl, id, type })
  return (_key) => ({
    'data-sanity': attribute(['body', { _key }]),
    'data-sanity-drag-disable': 'true',
  })
}
