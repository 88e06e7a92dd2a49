import { defineQuery } from 'groq'
import { z } from 'zod'
import { dateFragment, kickerSectionSchema, outFragment } from '../card.ts'
import { defineContentQuery } from '../define-query.ts'
import { lenientArray } from '../lenient-array.ts'
import { toPath } from '../registry.ts'

/**
 * A correction changes its story: the newest ones are in the stories that were changed last. Those of 600 stories, fifty
 * pages or more, are listed; older ones stand on their stories alone.
 */
export const correctionsGroq = defineQuery(`{
  "log": *[_type == "article" && defined(slug.current) && count(corrections) > 0]
    | order(_updatedAt desc, _id asc) [0...600] [${outFragment}] {
    "all": coalesce(corrections, [])[]{
      _key,
      text,
      date,
      "story": ^{
        _id,
        title,
        "slug": slug.current,
        "publishedAt": ${dateFragment},
        section->{ title, "slug": slug.current, accent }
      }
    }
  }.all[] | order(date desc, story._id asc)
}{
  "items": log[$start...$end],
  "total": count(log)
}`)

const correctedStorySchema = z
  .object({
    _id: z.string(),
    title: z.string().min(1),
    slug: z.string().min(1),
    publishedAt: z.iso.datetime({ offset: true }),
    section: kickerSectionSchema,
  })
  .transform((story) => ({ ...story, href: toPath('article', story.slug) }))

const correctionSchema = z.object({
  _key: z.string(),
  text: z.string().min(1),
  date: z.iso.datetime({ offset: true }),
  story: correctedStorySchema,
})

const schema = z.object({ items: lenientArray(correctionSchema), total: z.number().int() })

/** One page of the corrections of all stories, newest first, and how many there are. */
export type CorrectionLog = z.output<typeof schema>

/** What was corrected, newest first. */
export const correctionsQuery = defineContentQuery({
  name: 'corrections',
  groq: correctionsGroq,
  params: z.object({ start: z.number().int().min(0), end: z.number().int().min(0) }),
  schema,
})
