import { isDeepStrictEqual } from 'node:util'
import { z } from 'zod'
import type { Identity } from '../auth/identity.ts'
import type { Document } from '../documents/document.ts'

/** What others than its author may change of a comment; of its reactions, only their own. */
const SHARED = ['status', 'reactions']
/** The lake's own fields. */
const KEPT = ['_rev', '_updatedAt']

const comment = z.looseObject({
  _type: z.literal('comment'),
  authorId: z.string(),
  parentCommentId: z.string().optional(),
  reactions: z.array(z.looseObject({ userId: z.string() })).default([]),
})

type Comment = z.output<typeof comment>

/** A comment as it was and as it is to be; null where there is none. */
export type WrittenComment = { before: Document | null; after: Document | null }

type Find = (id: string) => Document | null

const WRITERS: readonly unknown[] = ['administrator', 'editor', 'contributor']

const changedFields = (before: Comment, after: Comment) =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (name) => !KEPT.includes(name) && !isDeepStrictEqual(before[name], after[name]),
  )

const notOf = ({ reactions }: Comment, userId: string) => reactions.filter((one) => one.userId !== userId)

function mayChange(before: Comment, after: Comment, userId: string): boolean {
  if (before.authorId !== after.authorId) return false
  if (!isDeepStrictEqual(notOf(before, userId), notOf(after, userId))) return false
  if (before.authorId === userId) return true
  return changedFields(before, after).every((name) => SHARED.includes(name))
}

/** A thread goes with its first comment, whoever replied; Studio deletes both in either order. */
function mayDelete({ authorId, parentCommentId }: Comment, { id, role }: Identity, find: Find): boolean {
  if (authorId === id || role === 'administrator') return true
  if (parentCommentId === undefined) return false
  const parent = comment.safeParse(find(parentCommentId)).data
  return parent === undefined || parent.authorId === id
}

/**
 * Comments are their author's: others resolve and react to them, and viewers read them. Nobody writes anything but
 * comments here. `find` reads the dataset as the transaction has left it so far.
 */
export function mayWriteComment(identity: Identity, { before, after }: WrittenComment, find: Find): boolean {
  if (!WRITERS.includes(identity.role)) return false
  const was = before && comment.safeParse(before).data
  const is = after && comment.safeParse(after).data
  if (was === undefined || is === undefined) return false
  if (was === null) return is === null || (is.authorId === identity.id && notOf(is, identity.id).length === 0)
  return is === null ? mayDelete(was, identity, find) : mayChange(was, is, identity.id)
}
