import { defineQuery } from 'groq'
import { z } from 'zod'
import { defineContentQuery } from '../define-query.ts'

const retractionSchema = z.object({
  reason: z.string().min(1),
  retractedAt: z.iso.datetime({ offset: true }),
})

/** That a story was withdrawn: `reason` is written for readers. */
export type Retraction = z.output<typeof retractionSchema>

export const retractionGroq = defineQuery(`
  *[_type == "retraction" && $path in paths[]] | order(retractedAt desc, _id asc) [0]{ reason, retractedAt }
`)

/** The retraction of the story that had this path, now or under an earlier slug, or `null`. */
export const retractionQuery = defineContentQuery({
  name: 'retraction',
  groq: retractionGroq,
  params: z.object({ path: z.string() }),
  schema: retractionSchema.nullable(),
})
