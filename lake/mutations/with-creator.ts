import { getCreator } from '../documents/creator.ts'
import { isDraftId, isVersionId } from '../documents/document-id.ts'
import type { Document } from '../documents/document.ts'
import { ItemFailure } from '../errors.ts'
import type { Content } from './content.ts'
import type { Mutation } from './mutation.ts'

/** Who writes. Editors may say who began a document: they move drafts of others, and import them. */
export type Writer = {
  id: string
  mayNameCreator: boolean
  /** True among comments, which keep their creator whatever their id. */
  isComment: boolean
}

const toFields = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? { ...value } : {}

/** Published documents belong to the publication: they name neither creator nor confidants. */
function withoutOwner(content: Content): Content {
  const { _system, ...rest } = content
  const { createdBy, sharedWith, ...system } = toFields(_system)
  if (createdBy === undefined && sharedWith === undefined) return content
  return Object.keys(system).length > 0 ? { ...rest, _system: system } : rest
}

function withOwner(content: Content, before: Document | null, writer: Writer): Content {
  const { sharedWith } = toFields(before?.['_system'])
  const { createdBy: claimed, ...system } = toFields(content['_system'])
  const named = writer.mayNameCreator && typeof claimed === 'string' ? claimed : writer.id
  const createdBy = before ? getCreator(before) : named
  return {
    ...content,
    _system: {
      ...(sharedWith !== undefined && { sharedWith }),
      ...system,
      ...(createdBy !== null && { createdBy }),
    },
  }
}

function toCreated({ _id, ...content }: Extract<Mutation, { create: unknown }>['create']): Content {
  if (_id === undefined) throw new Error('A create without _id reached withCreator')
  return { ...content, _id }
}

/**
 * Gives what a mutation creates or replaces its `_system.createdBy`, which is the lake's to say: whoever began the
 * draft or version, for as long as it lasts. Who it was shared with stays, unless the mutation says otherwise.
 */
export function withCreator(mutation: Mutation, before: Document | null, writer: Writer): Mutation {
  const complete = (content: Content) =>
    writer.isComment || isDraftId(content._id) || isVersionId(content._id)
      ? withOwner(content, before, writer)
      : withoutOwner(content)
  if ('create' in mutation) return { create: complete(toCreated(mutation.create)) }
  if ('createOrReplace' in mutation) return { createOrReplace: complete(mutation.createOrReplace) }
  if ('createIfNotExists' in mutation) return { createIfNotExists: complete(mutation.createIfNotExists) }
  return mutation
}

/** Patches leave the creator alone. */
export function assertCreatorKept(before: Document | null, after: Document | null): void {
  if (before === null || after === null || getCreator(before) === getCreator(after)) return
  throw new ItemFailure(403, {
    type: 'insufficientPermissionsError',
    description: `"_system.createdBy" of document "${before._id}" is the lake's to say, and cannot be changed`,
  })
}
