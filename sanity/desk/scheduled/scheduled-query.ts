import { z } from 'zod'
import { defineDeskQuery } from '../desk-query.ts'

const version = z.object({
  _id: z.string(),
  _type: z.string(),
  title: z.string().nullable(),
  takesAway: z.boolean(),
})

/** A document as a release will have it. */
export type ReleaseVersion = z.output<typeof version>

/** Documents of the releases named `$releases`; so many that a busy week fits. */
export const versionsQuery = defineDeskQuery({
  groq: `*[_id in path("versions.**") && string::split(_id, ".")[1] in $releases] | order(_id asc) [0...500] {
    _id, _type, "title": coalesce(title, headline, name, from), "takesAway": coalesce(_system.delete, false)
  }`,
  listen: '*[_id in path("versions.**")]',
  perspective: 'raw',
  schema: z.array(version),
})
