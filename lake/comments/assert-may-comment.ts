import type { Identity } from '../auth/identity.ts'
import { ItemFailure } from '../errors.ts'
import type { Reader } from '../store/reader.ts'
import { mayWriteComment } from './may-write-comment.ts'
import type { WrittenComment } from './may-write-comment.ts'

/** Holds a write to the rules of comments; throws 403 saying which. */
export function assertMayComment(
  identity: Identity,
  written: WrittenComment,
  { getDocument }: Pick<Reader, 'getDocument'>,
): void {
  if (mayWriteComment(identity, written, getDocument)) return
  const id = (written.before ?? written.after)?._id
  throw new ItemFailure(403, {
    type: 'insufficientPermissionsError',
    description: `Insufficient permissions for comment "${id}": contributors and editors write comments of their own, and resolve or react to others'`,
  })
}
