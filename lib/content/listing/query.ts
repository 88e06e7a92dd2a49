import { defineQuery } from 'groq'
import { z } from 'zod'
import { cardFragment, cardSchema, publicArticleFragment } from '../card.ts'
import { defineContentQuery } from '../define-query.ts'
import { lenientArray } from '../lenient-array.ts'

const range = { start: z.number().int().min(0), end: z.number().int().min(0) }
const rangeParams = z.object(range)
const idParams = z.object({ id: z.string(), ...range })

/** One page of a list, newest first, and how many articles the whole list holds. */
export const listingSchema = z.object({ items: lenientArray(cardSchema), total: z.number().int() })

export type Listing = z.output<typeof listingSchema>

export const allListingGroq = defineQuery(`{
  "items": *[${publicArticleFragment}] | order(publishedAt desc, _id asc) [$start...$end] { ${cardFragment} },
  "total": count(*[${publicArticleFragment}])
}`)

/** Articles of every section. */
export const allListingQuery = defineContentQuery({
  name: 'listing-all',
  groq: allListingGroq,
  params: rangeParams,
  schema: listingSchema,
})

export const sectionListingGroq = defineQuery(`{
  "items": *[${publicArticleFragment} && section._ref == $id]
    | order(publishedAt desc, _id asc) [$start...$end] { ${cardFragment} },
  "total": count(*[${publicArticleFragment} && section._ref == $id])
}`)

/** Articles of the section with this `_id`. */
export const sectionListingQuery = defineContentQuery({
  name: 'listing-section',
  groq: sectionListingGroq,
  params: idParams,
  schema: listingSchema,
})

export const categoryListingGroq = defineQuery(`{
  "items": *[${publicArticleFragment} && category._ref == $id]
    | order(publishedAt desc, _id asc) [$start...$end] { ${cardFragment} },
  "total": count(*[${publicArticleFragment} && category._ref == $id])
}`)

/** Articles of the category with this `_id`. */
export const categoryListingQuery = defineContentQuery({
  name: 'listing-category',
  groq: categoryListingGroq,
  params: idParams,
  schema: listingSchema,
})

export const authorListingGroq = defineQuery(`{
  "items": *[${publicArticleFragment} && $id in authors[]._ref]
    | order(publishedAt desc, _id asc) [$start...$end] { ${cardFragment} },
  "total": count(*[${publicArticleFragment} && $id in authors[]._ref])
}`)

/** Articles of the author with this `_id`. */
export const authorListingQuery = defineContentQuery({
  name: 'listing-author',
  groq: authorListingGroq,
  params: idParams,
  schema: listingSchema,
})

export const tagListingGroq = defineQuery(`{
  "items": *[${publicArticleFragment} && $id in tags[]._ref]
    | order(publishedAt desc, _id asc) [$start...$end] { ${cardFragment} },
  "total": count(*[${publicArticleFragment} && $id in tags[]._ref])
}`)

/** Articles on the topic with this `_id`. */
export const tagListingQuery = defineContentQuery({
  name: 'listing-tag',
  groq: tagListingGroq,
  params: idParams,
  schema: listingSchema,
})
