import type { Document } from '../documents/document.ts'
import { ItemFailure } from '../errors.ts'
import { applyPatch } from './apply-patch.ts'
import { assertContent, assertDocumentId, assertUnchanged } from './assert-content.ts'
import type { DocumentLimits } from './assert-content.ts'
import type { Content } from './content.ts'
import type { Mutation, Patch } from './mutation.ts'

/** What a mutation is applied with: the revision and time it stamps, and the limits it keeps. */
export type MutationRules = {
  transactionId: string
  timestamp: string
  limits: DocumentLimits
}

/** What became of a document; `after` is null once deleted, and `before` itself when nothing was done. */
export type Outcome = { operation: 'create' | 'update' | 'delete' | 'none'; after: Document | null }

const ISO_DATE = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,9})?(Z|[+-]\d{2}:\d{2})$/

const isDate = (value: unknown): value is string =>
  typeof value === 'string' && ISO_DATE.test(value) && !Number.isNaN(Date.parse(value))

function stamp(content: Content, createdAt: unknown, rules: MutationRules): Document {
  assertContent(content, rules.limits)
  const { transactionId: _rev, timestamp: _updatedAt } = rules
  const _createdAt = isDate(createdAt) ? createdAt : _updatedAt
  return { ...content, _rev, _createdAt, _updatedAt }
}

function assertRevision(before: Document, expected: string | undefined): void {
  if (expected === undefined || expected === before._rev) return
  throw new ItemFailure(409, {
    type: 'documentRevisionIDDoesNotMatchError',
    id: before._id,
    currentRevisionID: before._rev,
    expectedRevisionID: expected,
    description: `Document "${before._id}" has unexpected revision ID ("${before._rev}"), expected "${expected}"`,
  })
}

const notFound = (id: string) =>
  new ItemFailure(409, {
    type: 'documentNotFoundError',
    id,
    description: `The document with the ID "${id}" was not found`,
  })

const exists = (id: string) =>
  new ItemFailure(409, {
    type: 'documentAlreadyExistsError',
    id,
    description: `Document by ID "${id}" already exists`,
  })

const create = (content: Content, rules: MutationRules): Outcome => ({
  operation: 'create',
  after: stamp(content, content['_createdAt'], rules),
})

function replace(before: Document, content: Content, rules: MutationRules): Outcome {
  assertUnchanged(before, content)
  return { operation: 'update', after: stamp(content, content['_createdAt'], rules) }
}

function patch(
  before: Document | null,
  { id, ifRevisionID, ...operation }: Patch,
  rules: MutationRules,
): Outcome {
  assertDocumentId(id)
  if (before === null) throw notFound(id)
  assertRevision(before, ifRevisionID)
  const after = applyPatch(before, operation)
  assertUnchanged(before, after)
  return { operation: 'update', after: stamp(after, before._createdAt, rules) }
}

/** Applies one mutation to the document it names (null when there is none); throws an ItemFailure. */
export function applyMutation(before: Document | null, mutation: Mutation, rules: MutationRules): Outcome {
  if ('patch' in mutation) return patch(before, mutation.patch, rules)
  if ('delete' in mutation) {
    if (before === null) return { operation: 'none', after: null }
    assertRevision(before, mutation.delete.ifRevisionID)
    return { operation: 'delete', after: null }
  }
  if ('createIfNotExists' in mutation)
    return before ? { operation: 'none', after: before } : create(mutation.createIfNotExists, rules)
  if ('createOrReplace' in mutation)
    return before ? replace(before, mutation.createOrReplace, rules) : create(mutation.createOrReplace, rules)
  const { _id, ...content } = mutation.create
  if (_id === undefined) throw new Error('A create without _id reached applyMutation')
  if (before) throw exists(_id)
  return create({ _id, ...content }, rules)
}
