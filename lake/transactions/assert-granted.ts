import { isGranted } from '../auth/grants.ts'
import type { Identity } from '../auth/identity.ts'
import { getCreator } from '../documents/creator.ts'
import { isDotted, toPublishedId } from '../documents/document-id.ts'
import type { Document } from '../documents/document.ts'
import { ItemFailure } from '../errors.ts'
import type { Reader } from '../store/reader.ts'
import type { Users } from '../store/users.ts'
import { isInOwnName } from './is-in-own-name.ts'
import { isPreviewSecret } from './is-preview-secret.ts'
import { mayReview, toReviewedDraftId } from './may-review.ts'
import { isOfSharedLink, mayShare } from './may-share.ts'

type Needs = {
  identity: Identity
  users: Pick<Users, 'get'>
  reader: Pick<Reader, 'getDocument' | 'getVersionIds'>
}
type Written = { before: Document | null; after: Document | null }

const toReviewed = ({ role }: Identity, { _id }: Document) =>
  role === 'contributor' ? toReviewedDraftId(_id) : null

const isShared = ({ role }: Identity, { _id }: Document) => role === 'contributor' && isOfSharedLink(_id)

function isAllowed({ identity, reader }: Needs, document: Document, { before, after }: Written): boolean {
  if (after !== null && !isInOwnName(identity, after)) return false
  const draftId = toReviewed(identity, document)
  if (draftId !== null) return mayReview(identity, { before, after, draft: reader.getDocument(draftId) })
  if (isShared(identity, document)) return mayShare(identity, { before, after }, reader.getDocument)
  if (identity.role === 'viewer' && after !== null && !isPreviewSecret(after, reader)) return false
  if (before !== null && !isGranted(identity, 'update', before)) return false
  return after === null || isGranted(identity, before === null ? 'create' : 'update', after)
}

/** Why not, in words for whoever asked. */
function explain({ identity, users }: Needs, document: Document, { after }: Written): string {
  if (after !== null && !isInOwnName(identity, after)) return 'previews are opened in your own name'
  if (identity.role !== 'contributor') return 'your role reads, but does not write'
  if (toReviewed(identity, document) !== null)
    return 'whoever may write the draft of a story asks for its review, in their own name'
  if (isShared(identity, document))
    return 'whoever may write the draft of a story makes links to it, in their own name, and revokes them'
  const publishedId = toPublishedId(document._id)
  if (publishedId === document._id || isDotted(publishedId))
    return 'contributors write drafts; ask an editor to review and publish yours'
  const creator = getCreator(document)
  const name = creator === null ? null : users.get(creator)?.name
  return `${name ?? 'somebody else'} began this draft and has not shared it with you; ask them, or an editor`
}

/** Holds a write to the caller's grants, for the document as it was and as it is to be; throws 403 saying why. */
export function assertGranted(needs: Needs, written: Written): void {
  const document = written.before ?? written.after
  if (document === null || isAllowed(needs, document, written)) return
  throw new ItemFailure(403, {
    type: 'insufficientPermissionsError',
    description: `Insufficient permissions for document "${document._id}": ${explain(needs, document, written)}`,
  })
}
