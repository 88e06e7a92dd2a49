import { defineQuery } from 'groq'
import { z } from 'zod'
import { bodyFragment, bodySchema } from '../body/body.ts'
import { defineContentQuery } from '../define-query.ts'
import { lenientArray } from '../lenient-array.ts'
import { toPath } from '../registry.ts'

const pageSchema = z
  .object({
    _id: z.string(),
    title: z.string().min(1),
    slug: z.string().min(1),
    editedAt: z.iso.datetime({ offset: true }),
    body: bodySchema,
  })
  .transform((page) => ({ ...page, href: toPath('page', page.slug) }))

/** A static page, e.g. the corrections policy. */
export type StaticPage = z.output<typeof pageSchema>

export const pageGroq = defineQuery(`
  *[_type == "page" && slug.current == $slug][0]{
    _id, title, "slug": slug.current, "editedAt": _updatedAt, body[]{ ${bodyFragment} }
  }
`)

/** One static page, or `null`. */
export const pageQuery = defineContentQuery({
  name: 'page',
  groq: pageGroq,
  params: z.object({ slug: z.string() }),
  schema: pageSchema.nullable(),
})

export const pageSlugsGroq = defineQuery(`*[_type == "page" && defined(slug.current)].slug.current`)

/** Slugs of every static page. */
export const pageSlugsQuery = defineContentQuery({
  name: 'page-slugs',
  groq: pageSlugsGroq,
  params: z.object({}),
  schema: lenientArray(z.string()),
})
