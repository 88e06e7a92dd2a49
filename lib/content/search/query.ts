import { defineQuery } from 'groq'
import { z } from 'zod'
import { cardFragment, cardSchema, publicArticleFragment } from '../card.ts'
import { defineContentQuery } from '../define-query.ts'
import { lenientArray } from '../lenient-array.ts'
import { toPath } from '../registry.ts'
import { toVocabulary } from '../../search/near-miss.ts'
import { hitParamsSchema } from './hit-params.ts'
import { hitsFragment, proseFragment } from './search-filter.ts'

const namedTypes = ['section', 'category', 'tag', 'author'] as const

const nameSchema = z
  .object({ _id: z.string(), _type: z.enum(namedTypes), name: z.string().min(1), slug: z.string().min(1) })
  .transform((named) => ({ ...named, href: toPath(named._type, named.slug) }))

/** What stories are filed under, or who wrote them, with its page. */
export type Named = z.output<typeof nameSchema>

export const searchNamesGroq = defineQuery(`*[
  _type in ["section", "category", "tag", "author"] && defined(slug.current)
] | order(coalesce(name, title) asc, _id asc) {
  _id, _type, "name": coalesce(name, title), "slug": slug.current
}`)

/** Every section, category, topic and author, by name. */
export const searchNamesQuery = defineContentQuery({
  name: 'search-names',
  groq: searchNamesGroq,
  params: z.object({}),
  schema: lenientArray(nameSchema),
})

export const searchVocabularyGroq = defineQuery(`*[${publicArticleFragment}]
  | order(publishedAt desc, _id asc) [0...500] { _id, title, standfirst }`)

/** The words in headlines and standfirsts of the newest stories, each with how often it stands there. */
export const searchVocabularyQuery = defineContentQuery({
  name: 'search-vocabulary',
  groq: searchVocabularyGroq,
  params: z.object({}),
  schema: lenientArray(
    z.object({ _id: z.string(), title: z.string(), standfirst: z.string().nullable() }),
  ).transform((stories) => [
    ...toVocabulary(stories.map(({ title, standfirst }) => `${title} ${standfirst ?? ''}`)),
  ]),
})

export const searchHitsGroq = defineQuery(hitsFragment)

const hitsSchema = z.array(
  z.object({ _id: z.string(), publishedAt: z.string(), isRead: z.boolean(), rank: z.number() }),
)

/** The stories that a search finds, in several places and in no order; `isRead` tells whether readers can see why. */
export const searchHitsQuery = defineContentQuery({
  name: 'search-hits',
  groq: searchHitsGroq,
  params: hitParamsSchema,
  schema: z.object({
    inHeadline: hitsSchema,
    inPhrase: hitsSchema,
    anywhere: hitsSchema,
    onTopic: hitsSchema,
    byAuthor: hitsSchema,
  }),
})

export const searchStoriesGroq = defineQuery(`*[${publicArticleFragment} && _id in $ids] {
  ${cardFragment},
  "prose": ${proseFragment},
  "topics": tags[]->{ _id, title, "slug": slug.current }
}`)

const topicSchema = z
  .object({ _id: z.string(), title: z.string(), slug: z.string().min(1) })
  .transform((topic) => ({ ...topic, href: toPath('tag', topic.slug) }))

const foundSchema = z.object({
  prose: z.string().nullable(),
  topics: lenientArray(topicSchema).nullable(),
})

/** The stories with these `_id`s as a search shows them, in no order. */
export const searchStoriesQuery = defineContentQuery({
  name: 'search-stories',
  groq: searchStoriesGroq,
  params: z.object({ ids: z.array(z.string()) }),
  schema: lenientArray(cardSchema.and(foundSchema)),
})

const suggestionFragment = `{ _id, title, "slug": slug.current }` as const

export const searchSuggestionsGroq = defineQuery(`select(
  $recent => *[${publicArticleFragment}]
    | order(publishedAt desc, _id asc) [0...200] [title match text::query($begun)] [0...5] ${suggestionFragment},
  *[${publicArticleFragment} && title match text::query($begun)]
    | order(publishedAt desc, _id asc) [0...5] ${suggestionFragment}
)`)

/**
 * The newest stories in whose headline all words stand; `begun` may end in a `*`, after the letters of a word. With
 * `recent` only the newest 200 are looked at.
 */
export const searchSuggestionsQuery = defineContentQuery({
  name: 'search-suggestions',
  groq: searchSuggestionsGroq,
  params: z.object({ begun: z.string(), recent: z.boolean() }),
  schema: lenientArray(
    z
      .object({ _id: z.string(), title: z.string(), slug: z.string().min(1) })
      .transform(({ slug, ...story }) => ({ ...story, href: toPath('article', slug) })),
  ),
})
