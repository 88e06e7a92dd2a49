import type { SanityClient } from '@sanity/client'

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

/** Sets another time for a scheduled draft that was paused. */
export async function reschedule(
  client: SanityClient,
  { releaseId, at }: Pick<Scheduled, 'releaseId' | 'at'>,
): Promise<void> {
  await client.releases.edit({
    releaseId,
    patch: { set: { 'metadata.intendedPublishAt': at.toISOString() } },
  })
  await client.releases.schedule({ releaseId, publishAt: at.toISOString() })
}
