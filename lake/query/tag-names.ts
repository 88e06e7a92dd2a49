import { hash } from 'node:crypto'
import { isDotted, isDraftId, isVersionId } from '../documents/document-id.ts'

/**
 * Who sees what a tag stands for: readers, who see nothing with a dot in its id; those who see what is published, with a
 * token; those who see drafts. No reader's page is refreshed by a draft.
 */
export type Audience = 'public' | 'published' | 'all'

/** Whether an audience may see what is stored under an id. */
export function maySee(audience: Audience, documentId: string): boolean {
  if (!isDotted(documentId)) return true
  if (audience === 'public') return false
  return audience === 'all' || !(isDraftId(documentId) || isVersionId(documentId))
}

/** What a query has looked at, or a commit has touched. */
export type Touchable =
  | { kind: 'everything' }
  | { kind: 'type'; type: string }
  /** A document by its published id, in any of its forms. */
  | { kind: 'id'; id: string }
  /** Entries of an index whose keys begin alike. */
  | { kind: 'prefix'; index: string; prefix: Uint8Array }
  /** One entry of an index, and the gap before it. */
  | { kind: 'entry'; index: string; key: Uint8Array; publishedId: string }
  /** The gap after the last entry whose key begins so. */
  | { kind: 'end'; index: string; prefix: Uint8Array }

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1')

/** A text that differs for whatever differs. */
export function toTouchedName(touched: Touchable): string {
  switch (touched.kind) {
    case 'everything':
      return '*'
    case 'type':
      return `type ${touched.type}`
    case 'id':
      return `id ${touched.id}`
    case 'prefix':
      return `of ${touched.index}\n${hex(touched.prefix)}`
    case 'entry':
      return `at ${touched.index}\n${touched.publishedId}\n${hex(touched.key)}`
    case 'end':
      return `end ${touched.index}\n${hex(touched.prefix)}`
  }
}

/** The tag of a name in a dataset: short, and telling nothing. */
export function toSyncTag(dataset: string, audience: Audience, name: string): string {
  return `s1:${hash('sha1', `${dataset}\n${audience}\n${name}`, 'base64url').slice(0, 9)}`
}
