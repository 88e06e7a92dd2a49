import { z } from 'zod'
import { releaseMetadataSchema, toReleaseDocumentId } from '../documents/release.ts'
import { ItemFailure } from '../errors.ts'
import { applyPatch } from '../mutations/apply-patch.ts'
import type { Mutation, Patch } from '../mutations/mutation.ts'
import type { ReleaseActionOf } from './release-action.ts'
import { requireDocument } from './require-document.ts'
import { requireRelease } from './require-release.ts'
import type { ActionContext } from './action-context.ts'

type Actions<T extends string> = (action: ReleaseActionOf<T>, context: ActionContext) => Mutation[]

const invalid = (description: string) => new ItemFailure(400, { type: 'actionError', description })

/** A new, active release. */
export const createRelease: Actions<'create'> = ({ releaseId, metadata }, { author }) => [
  {
    create: {
      _id: toReleaseDocumentId(releaseId),
      _type: 'system.release',
      name: releaseId,
      state: 'active',
      userId: author,
      metadata: { releaseType: 'undecided', ...metadata },
    },
  },
]

function toPaths(patch: Omit<Patch, 'id' | 'ifRevisionID'>): string[] {
  const { set, setIfMissing, unset = [], diffMatchPatch, inc, dec, insert } = patch
  const { items: _items, ...place } = insert ?? {}
  const keyed = [set, setIfMissing, diffMatchPatch, inc, dec].flatMap((values) => Object.keys(values ?? {}))
  return [...keyed, ...unset, ...Object.values(place)]
}

const isMetadata = (path: string) => /^metadata($|[.[])/.test(path)

/** Changes what is said of a release, also while it is scheduled; its state takes an action of its own. */
export const editRelease: Actions<'edit'> = ({ releaseId, patch }, context) => {
  const { _id: id } = requireRelease(context, releaseId, ['active', 'scheduled'])
  const other = toPaths(patch).find((path) => !isMetadata(path))
  if (other !== undefined) throw invalid(`Only the "metadata" of a release is edited, not "${other}"`)
  const { metadata } = applyPatch(requireDocument(context.reader, id), patch)
  const parsed = releaseMetadataSchema.safeParse(metadata)
  if (!parsed.success)
    throw invalid(`The release's metadata would not hold: ${z.prettifyError(parsed.error)}`)
  return [{ patch: { id, ...patch } }]
}

/** Forgets a release that has ended. */
export const deleteRelease: Actions<'delete'> = ({ releaseId }, context) => {
  const { _id: id } = requireRelease(context, releaseId, ['archived', 'published'])
  return [{ delete: { id } }]
}

const ended = z.looseObject({ state: z.enum(['published', 'archived']) })

/** An exported release. One that was still to be published comes back active: nothing is due by an import. */
export const importRelease: Actions<'import'> = (action, { reader, author }) => {
  const { releaseId, ifExists, attributes, document = attributes } = action
  const _id = toReleaseDocumentId(releaseId)
  if (!document) throw invalid('A release is imported from "attributes" or "document"')
  if (document._id !== undefined && document._id !== _id)
    throw invalid(`"${document._id}" is not the document of the release "${releaseId}"`)
  const { publishAt: _publishAt, error: _error, ...kept } = document
  const state = ended.safeParse(kept).data?.state ?? 'active'
  const created = { userId: author, ...kept, _id, _type: 'system.release', name: releaseId, state }
  if (reader.getDocument(_id) === null || ifExists === 'fail') return [{ create: created }]
  return ifExists === 'ignore' ? [{ createIfNotExists: created }] : [{ createOrReplace: created }]
}
