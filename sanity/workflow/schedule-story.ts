import type { SanityClient } from '@sanity/client'
import { toMovedDate } from './publication-date.ts'

type Scheduled = {
  storyId: string
  releaseId: string
  at: Date
  /** Fields of the story that get the time at which readers first see it, when they are empty. */
  dateField?: string | null
}

const metadata = (title: string, at: Date) => ({
  title,
  description: '',
  releaseType: 'scheduled' as const,
  cardinality: 'one' as const,
  intendedPublishAt: at.toISOString(),
})

/** Has the draft, as it is now, published at a time. */
export async function schedulePublish(client: SanityClient, scheduled: Scheduled): Promise<void> {
  const { storyId, releaseId, at, dateField } = scheduled
  await client.releases.create({ releaseId, metadata: metadata('Scheduled publish', at) })
  await client.createVersion({ baseId: `drafts.${storyId}`, publishedId: storyId, releaseId })
  if (dateField)
    await client
      .patch(`versions.${releaseId}.${storyId}`, { setIfMissing: { [dateField]: at.toISOString() } })
      .commit()
  await client.releases.schedule({ releaseId, publishAt: at.toISOString() })
}

/** Has the published story taken away at a time. */
export async function scheduleUnpublish(client: SanityClient, scheduled: Scheduled): Promise<void> {
  const { storyId, releaseId, at } = scheduled
  await client.releases.create({ releaseId, metadata: metadata('Scheduled unpublish', at) })
  await client.createVersion({ baseId: storyId, publishedId: storyId, releaseId })
  await client.unpublishVersion({ releaseId, publishedId: storyId })
  await client.releases.schedule({ releaseId, publishAt: at.toISOString() })
}

type Moved = Pick<Scheduled, 'storyId' | 'releaseId' | 'at'>

/** A schedule that stands still: its version may be written. */
async function moveDate(client: SanityClient, { storyId, releaseId, at }: Moved): Promise<void> {
  const id = `versions.${releaseId}.${storyId}`
  const [version, release] = await Promise.all([client.getDocument(id), client.releases.get({ releaseId })])
  const intended = release?.metadata.intendedPublishAt
  const planned = intended ? new Date(intended) : null
  const publishedAt = toMovedDate({ publishedAt: version?.['publishedAt'], planned, at })
  if (publishedAt !== null) await client.patch(id, { set: { publishedAt } }).commit()
}

/** Sets another time for a scheduled draft that was paused; the date that scheduling gave it goes along. */
export async function reschedule(client: SanityClient, moved: Moved): Promise<void> {
  const { releaseId, at } = moved
  await moveDate(client, moved)
  await client.releases.edit({
    releaseId,
    patch: { set: { 'metadata.intendedPublishAt': at.toISOString() } },
  })
  await client.releases.schedule({ releaseId, publishAt: at.toISOString() })
}

/** Does now what a scheduled draft was to do later; left paused when it fails on the way. */
export async function runScheduledNow(
  client: SanityClient,
  { isPaused, ...moved }: Moved & { isPaused: boolean },
): Promise<void> {
  const { releaseId } = moved
  if (!isPaused) await client.releases.unschedule({ releaseId })
  await moveDate(client, moved)
  await client.releases.publish({ releaseId })
}
