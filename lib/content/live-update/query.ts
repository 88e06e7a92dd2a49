import { defineQuery } from 'groq'
import { z } from 'zod'
import { bodyFragment, bodySchema } from '../body/body.ts'
import { defineContentQuery } from '../define-query.ts'
import { lenientArray } from '../lenient-array.ts'
import { toPath } from '../registry.ts'
import { toAnchor } from './anchor.ts'

/** Updates that one request for a live story brings. */
export const UPDATES_PAGE_SIZE = 50

/** Fields of one update of a live story. */
export const liveUpdateFragment = `
  _id,
  headline,
  publishedAt,
  "editedAt": _updatedAt,
  key,
  pinned,
  author->{ name, "slug": slug.current },
  body[]{ ${bodyFragment} }
` as const

const authorSchema = z
  .object({ name: z.string(), slug: z.string().min(1) })
  .transform((author) => ({ ...author, href: toPath('author', author.slug) }))

/** One update; `anchor` is its fragment in the story's page. */
export const liveUpdateSchema = z
  .object({
    _id: z.string(),
    headline: z.string().min(1),
    publishedAt: z.iso.datetime({ offset: true }),
    editedAt: z.iso.datetime({ offset: true }),
    key: z.boolean().nullable(),
    pinned: z.boolean().nullable(),
    author: authorSchema,
    body: bodySchema,
  })
  .transform(({ key, pinned, ...update }) => ({
    ...update,
    key: key ?? false,
    pinned: pinned ?? false,
    anchor: toAnchor(update._id),
  }))

export type LiveUpdate = z.output<typeof liveUpdateSchema>

export const liveUpdatesGroq = defineQuery(`
  *[_type == "liveUpdate" && article._ref == $article && publishedAt <= now()]
    | order(publishedAt desc, _id asc) [$start...$end] { ${liveUpdateFragment} }
`)

/** Updates of one story (by `_id`), newest first, from `start` up to but without `end`. */
export const liveUpdatesQuery = defineContentQuery({
  name: 'live-updates',
  groq: liveUpdatesGroq,
  params: z.object({ article: z.string(), start: z.number().int().min(0), end: z.number().int().min(0) }),
  schema: lenientArray(liveUpdateSchema),
})
