import { defineQuery } from 'groq'
import { z } from 'zod'
import { accents, publicArticleFragment } from '../card.ts'
import { defineContentQuery } from '../define-query.ts'
import { lenientArray } from '../lenient-array.ts'
import { toPath } from '../registry.ts'

/** Fields of a section with its categories. */
export const sectionFragment = `
  _id,
  title,
  "slug": slug.current,
  description,
  accent,
  order,
  "categories": *[_type == "category" && defined(slug.current) && section._ref == ^._id]
    | order(title asc){ _id, title, "slug": slug.current }
` as const

const categoryLinkSchema = z
  .object({ _id: z.string(), title: z.string(), slug: z.string().min(1) })
  .transform((category) => ({ ...category, href: toPath('category', category.slug) }))

const sectionFields = {
  _id: z.string(),
  title: z.string().min(1),
  slug: z.string().min(1),
  description: z.string(),
  accent: z.enum(accents),
  order: z.number(),
  categories: lenientArray(categoryLinkSchema),
}

const sectionSchema = z
  .object(sectionFields)
  .transform((section) => ({ ...section, href: toPath('section', section.slug) }))

export type Section = z.output<typeof sectionSchema>

export const sectionGroq = defineQuery(
  `*[_type == "section" && slug.current == $slug][0]{ ${sectionFragment} }`,
)

/** One section, or `null`. */
export const sectionQuery = defineContentQuery({
  name: 'section',
  groq: sectionGroq,
  params: z.object({ slug: z.string() }),
  schema: sectionSchema.nullable(),
})

export const sectionsGroq = defineQuery(
  `*[_type == "section" && defined(slug.current)] | order(order asc, title asc){
    ${sectionFragment},
    "articleCount": count(*[${publicArticleFragment} && section._ref == ^._id])
  }`,
)

const countedSectionSchema = z
  .object({ ...sectionFields, articleCount: z.number().int() })
  .transform((section) => ({ ...section, href: toPath('section', section.slug) }))

export type CountedSection = z.output<typeof countedSectionSchema>

/** Every section in the editors' order, with the number of its articles. */
export const sectionsQuery = defineContentQuery({
  name: 'sections',
  groq: sectionsGroq,
  params: z.object({}),
  schema: lenientArray(countedSectionSchema),
})
