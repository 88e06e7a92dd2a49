import { z } from 'zod'
import { linkOpeningSchema, sharedLinkSchema } from '../../lib/shared-link/shared-link.ts'
import { defineDeskQuery } from '../desk/desk-query.ts'

const linkSchema = sharedLinkSchema.extend({ opening: linkOpeningSchema.nullable().catch(null) })

/** A link with what the site noted of it. */
export type ListedLink = z.output<typeof linkSchema>

/** The links to the story `$storyId`, the newest first. */
export const linksQuery = defineDeskQuery({
  groq: `*[_type == "sharedLink" && storyId == $storyId] | order(_createdAt desc) [0...100] {
    ...,
    "opening": *[_id == "drafts.shared-link-opening." + string::split(^._id, "drafts.shared-link.")[1]][0]
  }`,
  listen: '*[(_type == "sharedLink" && storyId == $storyId) || _type == "sharedLinkOpening"]',
  perspective: 'raw',
  schema: z.array(linkSchema.nullable().catch(null)),
})
