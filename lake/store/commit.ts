import type { Document } from '../documents/document.ts'
import type { Mutation } from '../mutations/mutation.ts'

/** What one transaction did to one document; null means it did not exist. */
export type Change = {
  documentId: string
  before: Document | null
  after: Document | null
  mutations: readonly Mutation[]
}

/** One committed transaction. `seq` orders all commits of a lake and feeds every stream. */
export type Commit = {
  seq: number
  /** The dataset's name. */
  dataset: string
  transactionId: string
  /** The user id of whoever wrote. */
  author: string
  /** ISO datetime; for display only, never for order. */
  timestamp: string
  mutations: readonly Mutation[]
  changes: readonly Change[]
}
