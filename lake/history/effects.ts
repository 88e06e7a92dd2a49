import type { Document } from '../documents/document.ts'
import { toMendozaPatch } from './mendoza-diff.ts'
import type { MendozaPatch } from './mendoza-diff.ts'

/** What a transaction did to one document, forwards and backwards. */
export type Effects = { apply: MendozaPatch; revert: MendozaPatch }

/** Patches are of the document without `_rev`: readers take it off, apply, and put the transaction's id on. */
const withoutRevision = (document: Document | null) => {
  if (document === null) return null
  const { _rev, ...rest } = document
  return rest
}

export function toEffects(before: Document | null, after: Document | null): Effects {
  const [from, to] = [withoutRevision(before), withoutRevision(after)]
  return { apply: toMendozaPatch(from, to), revert: toMendozaPatch(to, from) }
}
