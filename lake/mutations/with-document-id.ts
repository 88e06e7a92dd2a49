import type { Mutation } from './mutation.ts'

const complete = (id: string | undefined, newId: () => string) =>
  id === undefined || id.endsWith('.') ? `${id ?? ''}${newId()}` : id

/** Gives a `create` the id it leaves to the lake: none at all, or a prefix such as `drafts.`. */
export function withDocumentId(mutation: Mutation, newId: () => string): Mutation {
  if (!('create' in mutation)) return mutation
  return { create: { ...mutation.create, _id: complete(mutation.create._id, newId) } }
}
