import { defineQuery } from 'groq'
import { z } from 'zod'
import { publicArticleFragment } from '../card.ts'
import { defineContentQuery } from '../define-query.ts'
import { lenientArray } from '../lenient-array.ts'
import { toPath } from '../registry.ts'

const tagFragment = `
  _id,
  title,
  "slug": slug.current,
  description
` as const

const tagFields = {
  _id: z.string(),
  title: z.string().min(1),
  slug: z.string().min(1),
  description: z.string().nullable(),
}

const tagSchema = z.object(tagFields).transform((tag) => ({ ...tag, href: toPath('tag', tag.slug) }))

export type Tag = z.output<typeof tagSchema>

export const tagGroq = defineQuery(`*[_type == "tag" && slug.current == $slug][0]{ ${tagFragment} }`)

/** One topic, or `null`. */
export const tagQuery = defineContentQuery({
  name: 'tag',
  groq: tagGroq,
  params: z.object({ slug: z.string() }),
  schema: tagSchema.nullable(),
})

export const tagsGroq = defineQuery(
  `*[_type == "tag" && defined(slug.current)] | order(title asc, _id asc){
    ${tagFragment},
    "articleCount": count(*[${publicArticleFragment} && ^._id in tags[]._ref])
  }`,
)

const countedTagSchema = z
  .object({ ...tagFields, articleCount: z.number().int() })
  .transform((tag) => ({ ...tag, href: toPath('tag', tag.slug) }))

export type CountedTag = z.output<typeof countedTagSchema>

/** Every topic, by title, with the number of its articles. */
export const tagsQuery = defineContentQuery({
  name: 'tags',
  groq: tagsGroq,
  params: z.object({}),
  schema: lenientArray(countedTagSchema),
})
