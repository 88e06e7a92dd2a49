import type { Action, SanityClient } from '@sanity/client'
import { z } from 'zod'
import { toPath } from '../../lib/content/registry.ts'
import { toRetractionId, toStoryReference } from './workflow-documents.ts'

const addressed = z.object({
  slug: z.object({ current: z.string().min(1) }).optional(),
  previousSlugs: z.array(z.string().min(1)).default([]),
})

/** Every address readers may know a published story by. */
export function toStoryPaths(published: unknown): string[] {
  const { slug, previousSlugs } = addressed.parse(published)
  const slugs = slug ? [slug.current, ...previousSlugs] : previousSlugs
  return [...new Set(slugs)].map((one) => toPath('article', one))
}

type Retracted = { storyId: string; paths: readonly string[]; reason: string; now: Date }

/** Unpublishes a story and tells readers why, in one transaction. */
export async function retractStory(client: SanityClient, retracted: Retracted): Promise<void> {
  const { storyId, paths, reason, now } = retracted
  const publishedId = toRetractionId(storyId)
  const draftId = `drafts.${publishedId}`
  const fields = {
    story: toStoryReference(storyId),
    paths,
    reason,
    retractedAt: now.toISOString(),
  }
  const earlier = await client.getDocument(publishedId)
  const write: Action = earlier
    ? { actionType: 'sanity.action.document.edit', draftId, publishedId, patch: { set: fields } }
    : {
        actionType: 'sanity.action.document.create',
        publishedId,
        attributes: { _id: draftId, _type: 'retraction', ...fields },
        ifExists: 'fail',
      }
  await client.action([
    { actionType: 'sanity.action.document.unpublish', draftId: `drafts.${storyId}`, publishedId: storyId },
    write,
    { actionType: 'sanity.action.document.publish', draftId, publishedId },
  ])
}
