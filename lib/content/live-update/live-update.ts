import { z } from 'zod'
import { bodyFragment, bodySchema } from '../body/body.ts'
import { dateFragment, outFragment } from '../card.ts'
import { toPath } from '../registry.ts'
import { toAnchor } from './anchor.ts'

/** Filter of the updates that are out, of the article that is being read. */
export const updateOfFragment = `_type == "liveUpdate" && article._ref == ^._id && ${outFragment}` as const

/** The order in which readers see updates, all pages over. */
export const updateOrderFragment =
  `order(coalesce(pinned, false) desc, ${dateFragment} desc, _id asc)` as const

/** Fields of one update of a live story. */
export const liveUpdateFragment = `
  _id,
  headline,
  "publishedAt": ${dateFragment},
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
