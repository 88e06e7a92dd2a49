import { defineQuery } from 'groq'
import { z } from 'zod'
import { defineContentQuery } from '../define-query.ts'
import { imageFragment, imageSchema } from '../image.ts'
import { lenientArray } from '../lenient-array.ts'
import { profileLinkSchema } from '../profile-link.ts'
import { toPlainText } from '../../plain-text.ts'
import { toPath } from '../registry.ts'

/** Fields of an author wherever the author is shown in person. */
export const authorFragment = `
  _id,
  name,
  "slug": slug.current,
  role,
  bio,
  picture{ ${imageFragment} },
  links[]{ _key, label, url }
` as const

/** Paragraphs of a text, each with the mark of its source that a preview puts at the end of the whole. */
function toParagraphs(text: string): string[] {
  const words = toPlainText(text)
  const mark = text.slice(words.length)
  const paragraphs = words.split(/\n\s*\n/).map((paragraph) => paragraph.trim())
  return paragraphs.filter(Boolean).map((paragraph) => paragraph + mark)
}

/** An author; `bio` is a list of paragraphs. */
export const authorSchema = z
  .object({
    _id: z.string(),
    name: z.string().min(1),
    slug: z.string().min(1),
    role: z.string(),
    bio: z.string(),
    picture: imageSchema,
    links: lenientArray(profileLinkSchema).nullable(),
  })
  .transform(({ bio, links, ...author }) => ({
    ...author,
    bio: toParagraphs(bio),
    links: links ?? [],
    href: toPath('author', author.slug),
  }))

export type Author = z.output<typeof authorSchema>

export const authorGroq = defineQuery(`*[_type == "author" && slug.current == $slug][0]{ ${authorFragment} }`)

/** One author, or `null`. */
export const authorQuery = defineContentQuery({
  name: 'author',
  groq: authorGroq,
  params: z.object({ slug: z.string() }),
  schema: authorSchema.nullable(),
})

export const authorsGroq = defineQuery(
  `*[_type == "author" && defined(slug.current)] | order(name asc, _id asc){ ${authorFragment} }`,
)

/** Every author, by name. */
export const authorsQuery = defineContentQuery({
  name: 'authors',
  groq: authorsGroq,
  params: z.object({}),
  schema: lenientArray(authorSchema),
})
