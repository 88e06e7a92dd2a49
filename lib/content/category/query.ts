import { defineQuery } from 'groq'
import { z } from 'zod'
import { kickerSectionSchema, publicArticleFragment } from '../card.ts'
import { defineContentQuery } from '../define-query.ts'
import { lenientArray } from '../lenient-array.ts'
import { toPath } from '../registry.ts'

const categoryFragment = `
  _id,
  title,
  "slug": slug.current,
  description,
  section->{ title, "slug": slug.current, accent }
` as const

const categoryFields = {
  _id: z.string(),
  title: z.string().min(1),
  slug: z.string().min(1),
  description: z.string(),
  section: kickerSectionSchema,
}

const categorySchema = z
  .object(categoryFields)
  .transform((category) => ({ ...category, href: toPath('category', category.slug) }))

export type Category = z.output<typeof categorySchema>

export const categoryGroq = defineQuery(
  `*[_type == "category" && slug.current == $slug][0]{ ${categoryFragment} }`,
)

/** One category, or `null`. */
export const categoryQuery = defineContentQuery({
  name: 'category',
  groq: categoryGroq,
  params: z.object({ slug: z.string() }),
  schema: categorySchema.nullable(),
})

export const categoriesGroq = defineQuery(
  `*[_type == "category" && defined(slug.current)] | order(title asc, _id asc){
    ${categoryFragment},
    "articleCount": count(*[${publicArticleFragment} && category._ref == ^._id])
  }`,
)

const countedCategorySchema = z
  .object({ ...categoryFields, articleCount: z.number().int() })
  .transform((category) => ({ ...category, href: toPath('category', category.slug) }))

export type CountedCategory = z.output<typeof countedCategorySchema>

/** Every category, by title, with the number of its articles. */
export const categoriesQuery = defineContentQuery({
  name: 'categories',
  groq: categoriesGroq,
  params: z.object({}),
  schema: lenientArray(countedCategorySchema),
})
