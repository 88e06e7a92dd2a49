import type { SanityClient } from '@sanity/client'
import { z } from 'zod'
import { STORIES } from '../content/stories/index.ts'
import { toDocumentId } from '../document-id.ts'
import type { ImageValue } from '../types.ts'
import { writeDocuments } from '../write-documents.ts'
import { createArchiveArticle, toArchiveId } from './archive-article.ts'

type Options = { client: SanityClient; log: (line: string) => void; count: number }

const BATCH = 50

const storyWithCover = z.object({
  cover: z.object({
    _type: z.literal('image'),
    asset: z.object({ _type: z.literal('reference'), _ref: z.string() }),
    alt: z.string(),
    credit: z.string().optional(),
  }),
})

const getCovers = async (client: SanityClient): Promise<readonly [ImageValue, ...ImageValue[]]> => {
  const stories = await client.getDocuments(STORIES.map(({ slug }) => toDocumentId('article', slug)))
  const [first, ...rest] = stories.flatMap((story) => storyWithCover.safeParse(story).data?.cover ?? [])
  if (!first)
    throw new Error(
      'The archive borrows the covers of the demo stories, and none of them has one: seed the publication first',
    )
  return [first, ...rest]
}

/** How many articles of an archive written in order are there already, found by halving. */
const getProgress = async (client: SanityClient, count: number) => {
  let [written, unknown] = [0, count]
  while (written < unknown) {
    const middle = Math.ceil((written + unknown) / 2)
    if (await client.getDocument(toArchiveId(middle))) written = middle
    else unknown = middle - 1
  }
  return written
}

/** Writes articles 1 to `count` of the synthetic archive, going on where an earlier run stopped. */
export const seedArchive = async ({ client, log, count }: Options): Promise<void> => {
  const written = await getProgress(client, count)
  if (written === count) return log(`The archive already has ${count} articles`)
  const covers = await getCovers(client)
  for (let from = written; from < count; from += BATCH) {
    const to = Math.min(from + BATCH, count)
    await writeDocuments(
      client,
      Array.from({ length: to - from }, (_, index) => createArchiveArticle(from + index + 1, covers)),
    )
    if (to % 500 === 0 || to === count) log(`Writing the archive ${to}/${count}`)
  }
}
