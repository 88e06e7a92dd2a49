import { defineQuery } from 'groq'
import { z } from 'zod'
import { authorFragment, authorSchema } from '../author/query.ts'
import { bodyFragment, bodySchema } from '../body/body.ts'
import { cardFragment, cardSchema, publicArticleFragment, storyFields, storyFragment } from '../card.ts'
import { defineContentQuery } from '../define-query.ts'
import { lenientArray } from '../lenient-array.ts'
import { keyEventFragment, keyEventSchema } from '../live-update/key-event.ts'
import {
  liveUpdateFragment,
  liveUpdateSchema,
  updateOfFragment,
  updateOrderFragment,
} from '../live-update/live-update.ts'
import { present } from '../present.ts'
import { toPath } from '../registry.ts'
import { toReadingMinutes } from '../../reading-time.ts'

/**
 * Fields that an article's page shows of the article itself, beside what is looked up for it. They come from it and what it
 * refers to: only a change there changes them.
 */
export const articleFragment = `${storyFragment},
    authors[]->{ ${authorFragment} },
    "tags": coalesce(tags, [])[]->{ _id, title, "slug": slug.current },
    dateline,
    "body": body[]{ ${bodyFragment} },
    "audio": audio.asset->{ url, mimeType, size, "duration": ^.audio.duration },
    "corrections": coalesce(corrections, []) | order(date desc) { _key, text, date },
    "seo": seo{ title, description, canonical, noindex },
    "related": coalesce(related, [])[
      _ref != ^._id && (@->publishedAt <= now() || coalesce(@->publishedAt, now()) <= $asOf)
    ]->{ ${cardFragment} }` as const

export const articleGroq = defineQuery(`
  *[${publicArticleFragment} && slug.current == $slug] | order(_id asc) [0] {
    ${articleFragment},
    "updateCount": count(*[${updateOfFragment}]),
    "updates": *[${updateOfFragment}] | ${updateOrderFragment} [0...20] { ${liveUpdateFragment} },
    "keyEvents": *[${updateOfFragment} && key == true]
      | order(publishedAt desc, _id asc) { ${keyEventFragment} }
  }
`)

const tagSchema = z
  .object({ _id: z.string(), title: z.string(), slug: z.string().min(1) })
  .transform((tag) => ({ ...tag, href: toPath('tag', tag.slug) }))

const audioSchema = z.object({
  url: present(z.url()),
  mimeType: z.string().nullable(),
  size: z.number().nullable(),
  /** Seconds, as measured in the Studio. */
  duration: z.number().positive().nullable().catch(null),
})

const correctionSchema = z.object({
  _key: z.string(),
  text: z.string().min(1),
  date: z.iso.datetime({ offset: true }),
})

const seoSchema = z.object({
  title: z.string().nullable(),
  description: z.string().nullable(),
  canonical: z.url().nullable(),
  noindex: z.boolean().nullable(),
})

/** An article with everything its page shows. */
export const articleSchema = z
  .object({
    ...storyFields,
    authors: lenientArray(authorSchema),
    tags: lenientArray(tagSchema),
    dateline: z.string().nullable(),
    body: bodySchema,
    audio: audioSchema.nullable(),
    corrections: lenientArray(correctionSchema),
    seo: seoSchema.nullable(),
    related: lenientArray(cardSchema),
    updateCount: z.number().int(),
    updates: lenientArray(liveUpdateSchema),
    keyEvents: lenientArray(keyEventSchema),
  })
  .transform(({ length, seo, ...article }) => ({
    ...article,
    href: toPath('article', article.slug),
    readingMinutes: toReadingMinutes(length),
    wordCount: length.words + length.codeWords,
    seo: {
      title: seo?.title ?? null,
      description: seo?.description ?? null,
      canonical: seo?.canonical ?? null,
      noindex: seo?.noindex ?? false,
    },
  }))

export type Article = z.output<typeof articleSchema>

/** One article that readers may see, or `null`. `related` holds the stories that editors picked, if they did. */
export const articleQuery = defineContentQuery({
  name: 'article',
  groq: articleGroq,
  params: z.object({ slug: z.string() }),
  schema: articleSchema.nullable(),
})

/** Only what the story itself refers to: nothing that else is not published is looked for. */
export const sharedArticleGroq = defineQuery(`
  *[_type == "article" && _id == $id][0] {
    ${articleFragment},
    "slug": coalesce(slug.current, _id),
    "updateCount": 0,
    "updates": [],
    "keyEvents": []
  }
`)

/** One story by its id, for those who were sent a link to it; also before it has an address. `null` when it is gone. */
export const sharedArticleQuery = defineContentQuery({
  name: 'shared-article',
  groq: sharedArticleGroq,
  params: z.object({ id: z.string() }),
  schema: articleSchema.nullable(),
})

export const newestSlugsGroq = defineQuery(`
  *[${publicArticleFragment}] | order(publishedAt desc, _id asc) [0...$count].slug.current
`)

/** Slugs of the newest articles, to prerender them. */
export const newestSlugsQuery = defineContentQuery({
  name: 'newest-slugs',
  groq: newestSlugsGroq,
  params: z.object({ count: z.number().int().positive() }),
  schema: lenientArray(z.string()),
})
