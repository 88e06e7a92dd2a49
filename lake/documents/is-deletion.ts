import { isVersionId } from './document-id.ts'
import type { Document } from './document.ts'

/** A version that says its document is to go when its release is published. */
export function isDeletion({ _id, _system }: Document): boolean {
  if (!isVersionId(_id)) return false
  return typeof _system === 'object' && _system !== null && 'delete' in _system && _system.delete === true
}
