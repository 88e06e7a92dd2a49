import { defineQuery } from 'groq'
import { z } from 'zod'
import { cardFragment, cardSchema, publicArticleFragment } from '../card.ts'
import { defineContentQuery } from '../define-query.ts'
import { lenientArray } from '../lenient-array.ts'

/** The order is that of the section's list: newest first, then by `_id`. */
export const neighboursGroq = defineQuery(`{
  "newer": *[
    ${publicArticleFragment} && section._ref == $section &&
    (publishedAt > $publishedAt || (publishedAt == $publishedAt && _id < $id))
  ] | order(publishedAt asc, _id desc) [0...1] { ${cardFragment} },
  "older": *[
    ${publicArticleFragment} && section._ref == $section &&
    (publishedAt < $publishedAt || (publishedAt == $publishedAt && _id > $id))
  ] | order(publishedAt desc, _id asc) [0...1] { ${cardFragment} }
}`)

/** The stories before and after one in its section's list; `section` is the section's `_id`. */
export const neighboursQuery = defineContentQuery({
  name: 'neighbours',
  groq: neighboursGroq,
  params: z.object({ id: z.string(), section: z.string(), publishedAt: z.string() }),
  schema: z
    .object({ newer: lenientArray(cardSchema), older: lenientArray(cardSchema) })
    .transform(({ newer: [newer = null], older: [older = null] }) => ({ newer, older })),
})

/** A story's neighbours in its section's list, newest first: none before the newest, none after the oldest. */
export type Neighbours = z.output<typeof neighboursQuery.schema>
