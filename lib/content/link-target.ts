import { z } from 'zod'
import { outFragment } from './card.ts'
import { toPath } from './registry.ts'

/** Fields of a referenced document that has a page of its own. A story that is not out yet has none, nor may its slug be known. */
export const linkTargetFragment =
  `_type, "slug": select(_type != "article" || ${outFragment} => slug.current)` as const

/** A referenced document, as the path of its page; `null` when it has none (not yet published, or taken down). */
export const linkTargetSchema = z
  .object({
    _type: z.enum(['article', 'section', 'category', 'tag', 'author', 'page']),
    slug: z.string().nullable(),
  })
  .nullable()
  .transform((target) => (target?.slug ? toPath(target._type, target.slug) : null))
