import { defineQuery } from 'groq'
import { z } from 'zod'
import { publicArticleFragment } from '../card.ts'
import { defineContentQuery } from '../define-query.ts'

const newestFragment = `order(publishedAt desc, _id asc) [0...30] {
  _rev,
  "section": section->_rev,
  "category": category->_rev,
  "authors": authors[]->_rev,
  "tags": tags[]->_rev
}` as const

/** An `_id` is that of a section or that of an author: one of the two lists is empty. */
export const feedRevisionsGroq = defineQuery(`{
  "settings": *[_id == "siteSettings"][0]._rev,
  "stories": select(
    $id == null => *[${publicArticleFragment}] | ${newestFragment},
    [
      ...*[${publicArticleFragment} && section._ref == $id] | ${newestFragment},
      ...*[${publicArticleFragment} && $id in authors[]._ref] | ${newestFragment}
    ]
  )
}`)

/**
 * Revisions of all that a feed is made from: of the section or author with this `_id`, or with `null` of the whole site. Two
 * answers differ when the feed may have changed.
 */
export const feedRevisionsQuery = defineContentQuery({
  name: 'feed-revisions',
  groq: feedRevisionsGroq,
  params: z.object({ id: z.string().nullable() }),
  schema: z.object({ settings: z.string().nullable(), stories: z.array(z.record(z.string(), z.unknown())) }),
})
