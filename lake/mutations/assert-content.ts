import { isDocumentId } from '../documents/document-id.ts'
import { isKeepableId } from '../documents/is-keepable-id.ts'
import { ItemFailure } from '../errors.ts'
import type { Content } from './content.ts'

export type DocumentLimits = { documentBytes: number; documentDepth: number }

const refuse = (description: string) => new ItemFailure(400, { type: 'documentError', description })

/** Stops as soon as a value is deeper than `limit`, so that no document can exhaust the stack. */
function isDeeperThan(value: unknown, limit: number): boolean {
  if (typeof value !== 'object' || value === null) return false
  if (limit === 0) return true
  return Object.values(value).some((item) => isDeeperThan(item, limit - 1))
}

export function assertDocumentId(id: string): void {
  if (!isDocumentId(id))
    throw refuse(
      `Document ID "${id.slice(0, 140)}" is not valid: use 1 to 128 of a-z, A-Z, 0-9, _ . - and begin with none of . -`,
    )
  if (!isKeepableId(id))
    throw refuse(
      `Document ID "${id}" is neither a document's nor that of its draft or version: "drafts.ID" or "versions.RELEASE.ID"`,
    )
}

/** Refuses a document the lake cannot keep. */
export function assertContent(content: Content, { documentBytes, documentDepth }: DocumentLimits): void {
  assertDocumentId(content._id)
  if (isDeeperThan(content, documentDepth))
    throw refuse(`Document "${content._id}" is nested deeper than ${documentDepth} levels`)
  if (Buffer.byteLength(JSON.stringify(content)) > documentBytes)
    throw refuse(`Document "${content._id}" is larger than ${documentBytes} bytes`)
}

/** `_id` and `_type` are for a document's whole life. */
export function assertUnchanged(before: Content, after: Content): void {
  for (const field of ['_id', '_type'])
    if (before[field] !== after[field])
      throw refuse(`Document "${before._id}": "${field}" is immutable and cannot be changed or removed`)
}
