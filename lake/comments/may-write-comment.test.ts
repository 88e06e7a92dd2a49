import { describe, expect, test } from '@jest/globals'
import type { Identity } from '../auth/identity.ts'
import type { Role } from '../auth/roles.ts'
import type { Document } from '../documents/document.ts'
import { mayWriteComment } from './may-write-comment.ts'

const who = (id: string, role: Role = 'contributor'): Identity => ({ id, role, label: id, tokenId: id })

const comment = (changes: Record<string, unknown> = {}): Document => ({
  _id: 'c1',
  _type: 'comment',
  _rev: 'r1',
  _createdAt: '2026-03-01T10:00:00Z',
  _updatedAt: '2026-03-01T10:00:00Z',
  authorId: 'ann',
  message: 'Is that so?',
  status: 'open',
  ...changes,
})
const later = (changes: Record<string, unknown> = {}) =>
  comment({ _rev: 'r2', _updatedAt: '2026-03-01T11:00:00Z', ...changes })
const reaction = (userId: string) => ({ _key: userId, userId, shortName: ':eyes:' })

const may = (
  identity: Identity,
  before: Document | null,
  after: Document | null,
  stored: readonly Document[] = [],
) => mayWriteComment(identity, { before, after }, (id) => stored.find(({ _id }) => _id === id) ?? null)

describe('a new comment', () => {
  test.each<[string, Identity, Document, boolean]>([
    ['one’s own', who('ann'), comment(), true],
    ['in another’s name', who('bob'), comment(), false],
    ['in another’s name, as an editor', who('bob', 'editor'), comment(), false],
    ['a viewer’s', who('ann', 'viewer'), comment(), false],
    ['of another type', who('ann'), comment({ _type: 'article' }), false],
    ['without an author', who('ann'), comment({ authorId: undefined }), false],
    ['with another’s reaction', who('ann'), comment({ reactions: [reaction('bob')] }), false],
  ])('%s: %s', (_, identity, after, allowed) => expect(may(identity, null, after)).toBe(allowed))
})

describe('a changed comment', () => {
  test.each<[string, Identity, Record<string, unknown>, boolean]>([
    ['its author edits it', who('ann'), { message: 'It is not so.' }, true],
    ['its author gives it away', who('ann'), { authorId: 'bob' }, false],
    ['another edits it', who('bob'), { message: 'It is so!' }, false],
    ['an editor edits it', who('bob', 'editor'), { message: 'It is so!' }, false],
    ['another takes it over', who('bob'), { authorId: 'bob' }, false],
    ['another resolves it', who('bob'), { status: 'resolved' }, true],
    ['a viewer resolves it', who('bob', 'viewer'), { status: 'resolved' }, false],
    ['another reacts', who('bob'), { reactions: [reaction('bob')] }, true],
    ['another reacts for a third', who('bob'), { reactions: [reaction('cid')] }, false],
    ['its author reacts for another', who('ann'), { reactions: [reaction('bob')] }, false],
    ['another resolves and edits it', who('bob'), { status: 'resolved', message: '' }, false],
    ['another makes something else of it', who('bob'), { _type: 'note' }, false],
  ])('%s: %s', (_, identity, changes, allowed) =>
    expect(may(identity, comment(), later(changes))).toBe(allowed),
  )

  test('taking back another’s reaction', () => {
    const reacted = comment({ reactions: [reaction('bob')] })
    expect(may(who('ann'), reacted, later())).toBe(false)
    expect(may(who('bob'), reacted, later())).toBe(true)
  })
})

describe('a deleted comment', () => {
  const reply = comment({ _id: 'c2', authorId: 'bob', parentCommentId: 'c1' })

  test.each<[string, Identity, Document, Document[], boolean]>([
    ['one’s own', who('ann'), comment(), [], true],
    ['another’s', who('bob'), comment(), [], false],
    ['another’s, as an administrator', who('bob', 'administrator'), comment(), [], true],
    ['a reply to one’s own', who('ann'), reply, [comment()], true],
    ['a reply to what is deleted', who('ann'), reply, [], true],
    ['another’s reply to another', who('cid'), reply, [comment()], false],
  ])('%s: %s', (_, identity, before, stored, allowed) =>
    expect(may(identity, before, null, stored)).toBe(allowed),
  )
})
