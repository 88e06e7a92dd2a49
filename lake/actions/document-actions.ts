import { isDraftId, toDraftId } from '../documents/document-id.ts'
import { ItemFailure } from '../errors.ts'
import type { Mutation } from '../mutations/mutation.ts'
import type { Reader } from '../store/reader.ts'
import type { ActionOf } from './action.ts'
import {
  assertAbsent,
  assertPublishedId,
  assertRevision,
  assertVersionId,
  assertVersionOf,
  requireDocument,
} from './require-document.ts'
import { toPublished } from './to-published.ts'

type Actions<T extends string> = (action: ActionOf<T>, reader: Reader) => Mutation[]

/** A new draft or version; a draft only of what is not published. */
export const create: Actions<'create'> = ({ publishedId, attributes, ifExists }, reader) => {
  assertVersionOf(attributes._id, publishedId)
  if (isDraftId(attributes._id)) assertAbsent(reader, publishedId)
  return [ifExists === 'ignore' ? { createIfNotExists: attributes } : { create: attributes }]
}

/** Patches the draft or version, made from the published document when there is none. */
export const edit: Actions<'edit'> = ({ draftId, publishedId, patch }, reader) => {
  assertVersionOf(draftId, publishedId)
  const change: Mutation = { patch: { id: draftId, ...patch } }
  if (reader.getDocument(draftId)) return [change]
  return [{ create: { ...requireDocument(reader, publishedId), _id: draftId } }, change]
}

/** The draft takes the published document's place. */
export const publish: Actions<'publish'> = (action, reader) => {
  const { draftId, publishedId, ifDraftRevisionId, ifPublishedRevisionId } = action
  assertVersionOf(draftId, publishedId)
  const draft = requireDocument(reader, draftId)
  const published = reader.getDocument(publishedId)
  assertRevision(draft, ifDraftRevisionId, draftId)
  assertRevision(published, ifPublishedRevisionId, publishedId)
  return [{ createOrReplace: toPublished(draft, published) }, { delete: { id: draftId } }]
}

/** The published document becomes a draft again, unless there is one. */
export const unpublish: Actions<'unpublish'> = ({ draftId, publishedId }, reader) => {
  assertVersionOf(draftId, publishedId)
  const published = requireDocument(reader, publishedId)
  return [{ createIfNotExists: { ...published, _id: draftId } }, { delete: { id: publishedId } }]
}

export const discard: Actions<'discard'> = ({ draftId }, reader) => {
  assertVersionId(draftId)
  requireDocument(reader, draftId)
  return [{ delete: { id: draftId } }]
}

/** Deletes the published document with the drafts and versions named; a draft left unnamed is an error. */
export const remove: Actions<'delete'> = ({ publishedId, includeDrafts }, reader) => {
  assertPublishedId(publishedId)
  includeDrafts.forEach((id) => assertVersionOf(id, publishedId))
  const draftId = toDraftId(publishedId)
  if (!includeDrafts.includes(draftId) && reader.getDocument(draftId))
    throw new ItemFailure(409, {
      type: 'actionError',
      description: `Document "${publishedId}" has the draft "${draftId}"; name it in "includeDrafts" to delete both`,
    })
  const ids = [publishedId, ...includeDrafts].filter((id) => reader.getDocument(id))
  if (ids.length === 0) requireDocument(reader, publishedId)
  return ids.map((id) => ({ delete: { id } }))
}

/** The draft becomes exactly this; the document must exist in some form. */
export const replaceDraft: Actions<'replaceDraft'> = ({ publishedId, attributes }, reader) => {
  assertVersionOf(attributes._id, publishedId)
  if (!reader.getDocument(attributes._id)) requireDocument(reader, publishedId)
  return [{ createOrReplace: attributes }]
}
