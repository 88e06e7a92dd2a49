import { z } from 'zod'
import { dateFragment } from '../card.ts'
import { toAnchor } from './anchor.ts'

/** Fields of an update that a latecomer should know of, as the summary of a live story lists it. */
export const keyEventFragment = `
  _id,
  headline,
  "publishedAt": ${dateFragment},
  "editedAt": _updatedAt
` as const

/** A line of the summary; `anchor` is the update's fragment in the page that it is on. */
export const keyEventSchema = z
  .object({
    _id: z.string(),
    headline: z.string().min(1),
    publishedAt: z.iso.datetime({ offset: true }),
    editedAt: z.iso.datetime({ offset: true }),
  })
  .transform((event) => ({ ...event, anchor: toAnchor(event._id) }))

export type KeyEvent = z.output<typeof keyEventSchema>
