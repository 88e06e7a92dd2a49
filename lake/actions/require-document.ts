import { toPublishedId } from '../documents/document-id.ts'
import type { Document } from '../documents/document.ts'
import { ItemFailure } from '../errors.ts'
import type { Reader } from '../store/reader.ts'

const invalid = (description: string) => new ItemFailure(400, { type: 'actionError', description })

/** The document an action needs; throws the ItemFailure that says it is not there. */
export function requireDocument(reader: Reader, id: string): Document {
  const document = reader.getDocument(id)
  if (document) return document
  throw new ItemFailure(409, {
    type: 'documentNotFoundError',
    id,
    description: `The document with the ID "${id}" was not found`,
  })
}

export function assertAbsent(reader: Reader, id: string): void {
  if (reader.getDocument(id) === null) return
  throw new ItemFailure(409, {
    type: 'documentAlreadyExistsError',
    id,
    description: `Document by ID "${id}" already exists`,
  })
}

export function assertRevision(document: Document | null, expected: string | undefined, id: string): void {
  const current = document?._rev ?? null
  if (expected === undefined || expected === current) return
  throw new ItemFailure(409, {
    type: 'documentRevisionIDDoesNotMatchError',
    id,
    currentRevisionID: current,
    expectedRevisionID: expected,
    description: `Document "${id}" has unexpected revision ID ("${current ?? ''}"), expected "${expected}"`,
  })
}

export function assertPublishedId(id: string): void {
  if (toPublishedId(id) !== id) throw invalid(`"${id}" is not the ID of a published document`)
}

/** Holds a draft's or version's id to the published one it belongs to. */
export function assertVersionOf(id: string, publishedId: string): void {
  assertPublishedId(publishedId)
  if (id === publishedId || toPublishedId(id) !== publishedId)
    throw invalid(`"${id}" is neither the draft nor a version of "${publishedId}"`)
}

/** A draft or a version, whichever document it belongs to. */
export function assertVersionId(id: string): void {
  assertVersionOf(id, toPublishedId(id))
}
