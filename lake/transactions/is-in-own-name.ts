import type { Identity } from '../auth/identity.ts'
import type { Document } from '../documents/document.ts'

const programs = ['administrator', 'editor']

/**
 * Whether a secret that opens previews names nobody but its writer, for a preview ends with the account it is named after.
 * Editors' programs may speak for others. Holds for every other document.
 */
export function isInOwnName({ id, role, tokenId }: Identity, { _type, userId }: Document): boolean {
  if (_type !== 'sanity.previewUrlSecret' || userId === undefined || userId === id) return true
  return id === tokenId && role !== null && programs.includes(role)
}
