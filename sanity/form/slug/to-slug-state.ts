import { z } from 'zod'
import type { SlugState } from './slug-history.ts'

const documentSchema = z.object({
  slug: z.object({ current: z.string().optional() }).optional(),
  previousSlugs: z.array(z.string()).optional(),
})

/** What a document says of its addresses; nothing when it is none or malformed. */
export function toSlugState(document: unknown): SlugState {
  const parsed = documentSchema.safeParse(document)
  if (!parsed.success) return {}
  const { slug, previousSlugs } = parsed.data
  return { slug: slug?.current, previousSlugs }
}
