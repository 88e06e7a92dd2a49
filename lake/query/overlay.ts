import { isDotted, isDraftId, isVersionId, releaseOf, toPublishedId } from '../documents/document-id.ts'
import type { Document } from '../documents/document.ts'
import { isDeletion } from '../documents/is-deletion.ts'
import type { Perspective } from './evaluator.ts'

/** What `*` is for one perspective, and how `->` finds a document in it. */
export type View = {
  readonly documents: readonly Document[]
  readonly byId: Pick<ReadonlyMap<string, Document>, 'get'>
}

export function toView(documents: readonly Document[]): View {
  return { documents, byId: new Map(documents.map((document) => [document._id, document])) }
}

const layerOf = (id: string): string => (isDraftId(id) ? 'drafts' : (releaseOf(id) ?? 'published'))

/** The same object every time, so that what is remembered with a document outlives the view. */
const overlaid = new WeakMap<Document, Document>()
const stored = new WeakMap<Document, Document>()

/** A document as an overlay shows it: under its published id. */
export function toOverlaid(document: Document): Document {
  const before = overlaid.get(document)
  if (before) return before
  const after = { ...document, _id: toPublishedId(document._id), _originalId: document._id }
  overlaid.set(document, after)
  stored.set(after, document)
  return after
}

/** A view's document as it is stored: under its own id, whatever the perspective calls it. */
export function getStored(document: Document): Document {
  return stored.get(document) ?? document
}

/** A version that says its document is to go hides the layers below. */
function overlay(documents: readonly Document[], layers: readonly string[]): Document[] {
  const nearest = new Map<string, Document>()
  const rank = ({ _id }: Document) => layers.indexOf(layerOf(_id))
  for (const document of documents) {
    if (rank(document) === -1) continue
    const id = toPublishedId(document._id)
    const other = nearest.get(id)
    if (!other || rank(document) < rank(other)) nearest.set(id, document)
  }
  return [...nearest.values()]
    .filter((document) => !isDeletion(document))
    .map(toOverlaid)
    .sort((a, b) => (a._id < b._id ? -1 : 1))
}

/** The documents a perspective shows, out of all those the caller may see. */
export function toPerspective(documents: readonly Document[], perspective: Perspective): View {
  if (perspective === 'raw') return toView(documents)
  if (perspective === 'published')
    return toView(documents.filter(({ _id }) => !isDraftId(_id) && !isVersionId(_id)))
  return toView(overlay(documents, [...perspective.filter((layer) => layer !== 'published'), 'published']))
}

/** Without a token, ids with a dot do not exist. */
export function toVisible(documents: readonly Document[], includeDotted: boolean): readonly Document[] {
  return includeDotted ? documents : documents.filter(({ _id }) => !isDotted(_id))
}
