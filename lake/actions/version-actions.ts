import { toLineage } from '../documents/lineage.ts'
import { ItemFailure } from '../errors.ts'
import type { Mutation } from '../mutations/mutation.ts'
import type { Reader } from '../store/reader.ts'
import type { ActionOf } from './action.ts'
import { assertRevision, assertVersionId, assertVersionOf, requireDocument } from './require-document.ts'

type Actions<T extends string> = (action: ActionOf<`version.${T}`>, reader: Reader) => Mutation[]

const toFields = (value: unknown) => (typeof value === 'object' ? value : null)

function copy({ baseId, versionId, ifBaseRevisionId }: ActionOf<'version.create'>, reader: Reader) {
  if (baseId === undefined || versionId === undefined)
    throw new ItemFailure(400, {
      type: 'actionError',
      description: 'A version is created from "document", or from "baseId" and "versionId"',
    })
  const base = requireDocument(reader, baseId)
  assertRevision(base, ifBaseRevisionId, baseId)
  const { _createdAt, _system, ...content } = base
  return { ...content, _id: versionId, _system: { ...toFields(_system), ...toLineage(base) } }
}

/** A new version, or draft, from the content given or from another form of the document. */
export const createVersion: Actions<'create'> = (action, reader) => {
  const created = action.document ?? copy(action, reader)
  assertVersionOf(created._id, action.publishedId)
  return [{ create: created }]
}

export const replaceVersion: Actions<'replace'> = ({ document }, reader) => {
  assertVersionId(document._id)
  requireDocument(reader, document._id)
  return [{ createOrReplace: document }]
}

export const discardVersion: Actions<'discard'> = ({ versionId }, reader) => {
  assertVersionId(versionId)
  requireDocument(reader, versionId)
  return [{ delete: { id: versionId } }]
}

/** Marks that publishing the release is to unpublish the document; perspectives of the release show it gone. */
export const unpublishVersion: Actions<'unpublish'> = ({ versionId, publishedId }, reader) => {
  assertVersionOf(versionId, publishedId)
  const mark: Mutation = { patch: { id: versionId, set: { '_system.delete': true } } }
  if (reader.getDocument(versionId)) return [mark]
  return [{ create: { ...requireDocument(reader, publishedId), _id: versionId } }, mark]
}
