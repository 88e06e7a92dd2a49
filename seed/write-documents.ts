import type { SanityClient } from '@sanity/client'
import type { SeedDocument } from './types.ts'

/** Creates documents in one transaction. One that exists already stays as it is, whoever changed it. */
export const writeDocuments = async (
  client: SanityClient,
  documents: readonly SeedDocument[],
): Promise<void> => {
  if (documents.length === 0) return
  const transaction = documents.reduce(
    (pending, document) => pending.createIfNotExists(document),
    client.transaction(),
  )
  await transaction.commit({ visibility: 'async', returnDocuments: false })
}
