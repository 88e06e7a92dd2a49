import { defineQuery } from 'groq'
import { z } from 'zod'
import { bodyFragment, bodySchema } from '../body/body.ts'
import { dateFragment, publicArticleFragment } from '../card.ts'
import { defineContentQuery } from '../define-query.ts'
import { imageFragment, imageSchema } from '../image.ts'
import { lenientArray } from '../lenient-array.ts'
import { present } from '../present.ts'
import { toPath } from '../registry.ts'

const feedStoryFragment = `
  _id,
  title,
  "slug": slug.current,
  standfirst,
  "publishedAt": ${dateFragment},
  updatedAt,
  cover{ ${imageFragment} },
  section->{ title },
  category->{ title },
  authors[]->{ name, "slug": slug.current },
  "tags": coalesce(tags, [])[]->{ title },
  dateline,
  "body": body[]{ ${bodyFragment} },
  "audio": audio.asset->{ url, mimeType, size },
  "corrections": coalesce(corrections, []) | order(date desc) { text, date }
` as const

const titled = z.object({ title: z.string().min(1) })
const time = z.iso.datetime({ offset: true })

const authorSchema = z
  .object({ name: z.string(), slug: z.string().min(1) })
  .transform(({ name, slug }) => ({ name, href: toPath('author', slug) }))

const audioSchema = z.object({
  url: present(z.url()),
  mimeType: z.string().nullable(),
  size: z.number().nullable(),
})

const feedStorySchema = z
  .object({
    _id: z.string(),
    title: z.string().min(1),
    slug: z.string().min(1),
    standfirst: z.string().nullable(),
    publishedAt: time,
    updatedAt: time.nullable(),
    cover: imageSchema,
    section: titled,
    category: titled,
    authors: lenientArray(authorSchema),
    tags: lenientArray(titled),
    dateline: z.string().nullable(),
    body: bodySchema,
    audio: audioSchema.nullable(),
    corrections: lenientArray(z.object({ text: z.string().min(1), date: time })),
  })
  .transform((story) => ({ ...story, href: toPath('article', story.slug) }))

/** A story with all that a feed tells of it. */
export type FeedStory = z.output<typeof feedStorySchema>

const schema = lenientArray(feedStorySchema)
const idParams = z.object({ id: z.string() })

export const siteFeedGroq = defineQuery(`
  *[${publicArticleFragment}] | order(publishedAt desc, _id asc) [0...30] { ${feedStoryFragment} }
`)

/** The newest stories of every section. */
export const siteFeedQuery = defineContentQuery({
  name: 'feed-site',
  groq: siteFeedGroq,
  params: z.object({}),
  schema,
})

export const sectionFeedGroq = defineQuery(`
  *[${publicArticleFragment} && section._ref == $id]
    | order(publishedAt desc, _id asc) [0...30] { ${feedStoryFragment} }
`)

/** The newest stories of the section with this `_id`. */
export const sectionFeedQuery = defineContentQuery({
  name: 'feed-section',
  groq: sectionFeedGroq,
  params: idParams,
  schema,
})

export const authorFeedGroq = defineQuery(`
  *[${publicArticleFragment} && $id in authors[]._ref]
    | order(publishedAt desc, _id asc) [0...30] { ${feedStoryFragment} }
`)

/** The newest stories of the author with this `_id`. */
export const authorFeedQuery = defineContentQuery({
  name: 'feed-author',
  groq: authorFeedGroq,
  params: idParams,
  schema,
})
