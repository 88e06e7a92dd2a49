import { z } from 'zod'
import { isGranted } from '../auth/grants.ts'
import type { Identity } from '../auth/identity.ts'
import { toDraftId } from '../documents/document-id.ts'
import type { Document } from '../documents/document.ts'

const LINK = 'drafts.shared-link.'
const OPENING = 'drafts.shared-link-opening.'

const link = z.looseObject({
  _type: z.literal('sharedLink'),
  storyId: z.string(),
  sharedBy: z.string(),
  secretHash: z.string(),
  expiresAt: z.string(),
  revokedAt: z.string().optional(),
})
type Link = z.output<typeof link>

const opening = z.looseObject({ _type: z.literal('sharedLinkOpening') })

type Written = { before: Document | null; after: Document | null }
type Find = (id: string) => Document | null

/** What a link opens, for how long and in whose name stays; once it is revoked, so does that. */
const isKept = (was: Link, is: Link) =>
  was.storyId === is.storyId &&
  was.sharedBy === is.sharedBy &&
  was.secretHash === is.secretHash &&
  was.expiresAt === is.expiresAt &&
  (was.revokedAt === undefined || was.revokedAt === is.revokedAt)

/** Who may write a draft makes links to it, in their own name; they and whoever made a link revoke and remove it. */
function mayWriteLink(identity: Identity, { before, after }: Written, find: Find): boolean {
  const was = before && link.safeParse(before).data
  const is = after && link.safeParse(after).data
  if (was === undefined || is === undefined) return false
  const draft = find(toDraftId((was ?? is)?.storyId ?? ''))
  const mayWriteDraft = draft !== null && isGranted(identity, 'update', draft)
  if (was === null) return mayWriteDraft && is?.sharedBy === identity.id
  return (mayWriteDraft || was.sharedBy === identity.id) && (is === null || isKept(was, is))
}

/** A process notes when a link was opened, never a person; the note goes with its link. */
function mayWriteOpening(identity: Identity, { before, after }: Written, find: Find): boolean {
  if (after !== null) return identity.id === identity.tokenId && opening.safeParse(after).success
  const of = find(`${LINK}${before?._id.slice(OPENING.length)}`)
  return of === null || mayWriteLink(identity, { before: of, after: null }, find)
}

/** Whether this is the id of a link to a draft, or of the note when one was opened. */
export function isOfSharedLink(id: string): boolean {
  return id.startsWith(LINK) || id.startsWith(OPENING)
}

/** Links that show one draft to somebody without an account: what contributors may do to them. `find` reads the dataset. */
export function mayShare(identity: Identity, written: Written, find: Find): boolean {
  const id = (written.before ?? written.after)?._id ?? ''
  return id.startsWith(LINK)
    ? mayWriteLink(identity, written, find)
    : mayWriteOpening(identity, written, find)
}
