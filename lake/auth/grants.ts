import { evaluateSync, parse, toJS } from 'groq-js'
import type { ExprNode } from 'groq-js'
import type { Document } from '../documents/document.ts'
import type { Role } from './roles.ts'

/** `update` is for deleting, too. */
export type DocumentPermission = 'read' | 'history' | 'create' | 'update'

/** Documents by a GROQ filter, in which `identity()` is the caller, and what may be done with them. */
export type Grant = { filter: string; permissions: readonly DocumentPermission[] }

const READ = ['read', 'history'] as const
const WRITE = [...READ, 'create', 'update'] as const
const PUBLISHED = '_id in path("*")'
const ALL = '_id in path("**")'
/**
 * Stories and what is asked about them, no id with a dot besides: an approval published with a release would be one.
 * Studio asks about drafts that the lake has not given a creator yet; stored ones always have one here.
 */
const OWN = [
  '(_id in path("drafts.*") || _id in path("drafts.review.*") || _id in path("drafts.shared-link.*") || _id in path("versions.*.*"))',
  '(!defined(_system.createdBy) || _system.createdBy == identity() || identity() in _system.sharedWith)',
].join(' && ')

/** What Studio opens previews with, as it makes them. Whoever makes one clears away those that are over. */
const SECRET = '_id in path("drafts.*") && _type == "sanity.previewUrlSecret"'
const OWN_SECRET = `${SECRET} && (!defined(_system.createdBy) || _system.createdBy == identity())`
const EXPIRED_SECRET = `${SECRET} && dateTime(_updatedAt) <= dateTime(now()) - 3600`

const anonymous: readonly Grant[] = [{ filter: PUBLISHED, permissions: ['read'] }]
const everything: readonly Grant[] = [{ filter: ALL, permissions: WRITE }]
const reading: readonly Grant[] = [
  { filter: ALL, permissions: READ },
  { filter: OWN_SECRET, permissions: WRITE },
  { filter: EXPIRED_SECRET, permissions: ['update'] },
]

const grants: Record<Role, readonly Grant[]> = {
  administrator: everything,
  editor: everything,
  contributor: [...reading, { filter: OWN, permissions: WRITE }],
  viewer: reading,
}

/** What a role may do in a dataset: the rule transactions are held to, and what Studio is told. */
export function getGrants(role: Role | null): readonly Grant[] {
  return role === null ? anonymous : grants[role]
}

const parsed = new Map<string, ExprNode>()

function toTree(filter: string): ExprNode {
  const tree = parsed.get(filter) ?? parse(`count(*[${filter}]) > 0`)
  parsed.set(filter, tree)
  return tree
}

const toFields = (value: unknown) => (typeof value === 'object' ? value : null)

/** A draft from before the lake kept creators is nobody's, rather than everybody's. */
const withCreator = (document: Document) => ({
  ...document,
  _system: { createdBy: '<nobody>', ...toFields(document['_system']) },
})

/** Whether a caller may do this with a stored document, as it is. */
export function isGranted(
  { id, role }: { id: string; role: Role | null },
  permission: DocumentPermission,
  document: Document,
): boolean {
  const own = getGrants(role).filter(({ permissions }) => permissions.includes(permission))
  if (own.some(({ filter }) => filter === ALL)) return true
  const dataset = [withCreator(document)]
  return own.some(({ filter }) => toJS(evaluateSync(toTree(filter), { dataset, identity: id })) === true)
}
