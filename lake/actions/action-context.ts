import type { Document } from '../documents/document.ts'
import type { Reader } from '../store/reader.ts'

/** What actions go by: the documents as they are, and who asks for what when. */
export type ActionContext = {
  reader: Reader
  /** The caller's user id. */
  author: string
  now: Date
  newId: () => string
  /** A document as it last was, also when it is deleted now. */
  getLastDocument: (id: string) => Document | null
  /** Whether this only asks what the caller may do: then no state of a release stands in the way. */
  dryRun: boolean
}
