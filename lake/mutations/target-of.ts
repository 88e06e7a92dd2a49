import type { Mutation } from './mutation.ts'

/** The id of the one document a mutation is about; undefined for a `create` that leaves it to the lake. */
export function targetOf(mutation: Mutation): string | undefined {
  if ('create' in mutation) return mutation.create._id
  if ('createOrReplace' in mutation) return mutation.createOrReplace._id
  if ('createIfNotExists' in mutation) return mutation.createIfNotExists._id
  if ('delete' in mutation) return mutation.delete.id
  return mutation.patch.id
}

/** A transaction's mutations of one document. */
export function mutationsOf(documentId: string, mutations: readonly Mutation[]): Mutation[] {
  return mutations.filter((mutation) => targetOf(mutation) === documentId)
}
