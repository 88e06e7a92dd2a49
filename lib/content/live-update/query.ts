import { defineQuery } from 'groq'
import { z } from 'zod'
import { kickerSectionSchema, liveEndFragment, publicArticleFragment } from '../card.ts'
import { defineContentQuery } from '../define-query.ts'
import { lenientArray } from '../lenient-array.ts'
import { toPath } from '../registry.ts'
import { liveUpdateFragment, liveUpdateSchema, updateOfFragment, updateOrderFragment } from './live-update.ts'

export const updatePageGroq = defineQuery(`
  *[${publicArticleFragment} && slug.current == $slug] | order(_id asc) [0] {
    _id,
    title,
    "slug": slug.current,
    "liveEndedAt": ${liveEndFragment},
    section->{ title, "slug": slug.current, accent },
    "updateCount": count(*[${updateOfFragment}]),
    "updates": *[${updateOfFragment}] | ${updateOrderFragment} [$start...$end] { ${liveUpdateFragment} }
  }
`)

const updatePageSchema = z
  .object({
    _id: z.string(),
    title: z.string().min(1),
    slug: z.string().min(1),
    liveEndedAt: z.iso.datetime({ offset: true }).nullable(),
    section: kickerSectionSchema,
    updateCount: z.number().int(),
    updates: lenientArray(liveUpdateSchema),
  })
  .transform((story) => ({ ...story, href: toPath('article', story.slug) }))

/** A live story as the pages of its older updates show it. */
export type UpdatePage = z.output<typeof updatePageSchema>

/** One page of a story's updates, with what its head says of the story; `null` without a story. */
export const updatePageQuery = defineContentQuery({
  name: 'live-updates',
  groq: updatePageGroq,
  params: z.object({ slug: z.string(), start: z.number().int().min(0), end: z.number().int().min(0) }),
  schema: updatePageSchema.nullable(),
})

export const updateIdsGroq = defineQuery(`
  *[${publicArticleFragment} && slug.current == $slug] | order(_id asc) [0] {
    "ids": *[${updateOfFragment}] | ${updateOrderFragment} { _id }
  }.ids[]._id
`)

/** Ids of all updates of a story in the order of its pages, which is where each of them stands. */
export const updateIdsQuery = defineContentQuery({
  name: 'live-update-ids',
  groq: updateIdsGroq,
  params: z.object({ slug: z.string() }),
  schema: z.array(z.string()).nullable(),
})
