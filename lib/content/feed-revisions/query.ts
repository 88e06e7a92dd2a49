import { defineQuery } from 'groq'
import { z } from 'zod'
import { dateFragment, publicArticleFragment } from '../card.ts'
import { defineContentQuery } from '../define-query.ts'

export const feedRevisionsGroq = defineQuery(`{
  "settings": *[_id == "siteSettings"][0]._rev,
  "stories": *[${publicArticleFragment} && ($id == null || section._ref == $id || $id in authors[]._ref)]
    | order(${dateFragment} desc, _id asc) [0...30] {
      _rev,
      "section": section->_rev,
      "category": category->_rev,
      "authors": authors[]->_rev,
      "tags": tags[]->_rev
    }
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
