import type { SanityClient } from '@sanity/client'
import { seedArchive } from './archive/seed-archive.ts'
import { toPublicationBatches } from './content/documents.ts'
import type { Artwork, SeedDocument } from './types.ts'
import { uploadArtworks } from './upload-artworks.ts'
import { writeDocuments } from './write-documents.ts'

/** `client` must be allowed to write; `archive` is the number of synthetic articles to have beside the demo stories. */
export type SeedOptions = { client: SanityClient; log: (line: string) => void; archive?: number }

const UNRESOLVED = 'image-not-uploaded-yet'

/** Every artwork that the publication shows. */
const listArtworks = (): Artwork[] => {
  const artworks: Artwork[] = []
  toPublicationBatches((artwork) => {
    artworks.push(artwork)
    return UNRESOLVED
  })
  return artworks
}

const getMissingIds = async (client: SanityClient, documents: readonly SeedDocument[]) => {
  const ids = documents.map(({ _id }) => _id)
  const found = await client.getDocuments(ids)
  return ids.filter((_, index) => !found[index])
}

const seedStories = async ({ client, log }: SeedOptions) => {
  const batches = toPublicationBatches(() => UNRESOLVED)
  const missing = new Set((await Promise.all(batches.map((batch) => getMissingIds(client, batch)))).flat())
  if (missing.size === 0) return log('The demo publication is complete, nothing to seed')
  const assetFor = await uploadArtworks(listArtworks(), { client, log })
  for (const batch of toPublicationBatches(assetFor))
    await writeDocuments(
      client,
      batch.filter(({ _id }) => missing.has(_id)),
    )
  log(`Seeded ${missing.size} documents`)
}

/**
 * Fills a dataset with the demo publication, and with a synthetic archive when one is asked for. Creates what is missing and
 * changes nothing that exists, so it may be repeated, also after an interruption.
 */
export const seedPublication = async (options: SeedOptions): Promise<void> => {
  await seedStories(options)
  if (options.archive) await seedArchive({ ...options, count: options.archive })
}
