import { toPublishedId } from '../documents/document-id.ts'
import type { Document } from '../documents/document.ts'
import { toStrengthened } from './strengthen-references.ts'

/** What is published of a draft or version; `before` is what was published so far. */
export function toPublished(version: Document, before: Document | null): Document {
  const { _system, ...content } = version
  const _createdAt = before?._createdAt ?? version._createdAt
  return { ...toStrengthened(content), _id: toPublishedId(version._id), _createdAt }
}
