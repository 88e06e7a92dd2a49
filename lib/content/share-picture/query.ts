import { defineQuery } from 'groq'
import { z } from 'zod'
import { accents, articleKinds, publicArticleFragment } from '../card.ts'
import { defineContentQuery } from '../define-query.ts'
import { imageFields, imageFragment, toContentImage } from '../image.ts'
import { lenientArray } from '../lenient-array.ts'

export const sharePictureGroq = defineQuery(`
  *[${publicArticleFragment} && slug.current == $slug] | order(_id asc) [0] {
    _id,
    title,
    kind,
    section->{ title, accent },
    authors[]->{ name },
    cover{ ${imageFragment} }
  }
`)

/** A story loses to its share picture only what is malformed, but never its headline. */
const picturedStorySchema = z.object({
  _id: z.string(),
  title: z.string().min(1),
  kind: z.enum(articleKinds),
  section: z
    .object({ title: z.string(), accent: z.enum(accents) })
    .nullable()
    .catch(null),
  authors: lenientArray(z.object({ name: z.string() })),
  cover: z.object(imageFields).transform(toContentImage).nullable().catch(null),
})

/** What is drawn of an article beside links to it, or `null`. */
export const sharePictureQuery = defineContentQuery({
  name: 'share-picture',
  groq: sharePictureGroq,
  params: z.object({ slug: z.string() }),
  schema: picturedStorySchema.nullable(),
})
