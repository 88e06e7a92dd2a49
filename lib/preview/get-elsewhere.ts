import type { SanityClient } from '@sanity/client'
import { getPublishedId } from '@sanity/client/csm'
import { z } from 'zod'
import { fromPath } from '../content/registry.ts'
import type { View } from '../content/view.ts'

const idsGroq = `*[_type in $types && slug.current == $slug]._id`

const slugGroq = `*[_id in $ids && slug.current != $slug] | order(_id asc) [0].slug.current`

/**
 * Where this view has a document whose other versions, a draft with a new slug for one, have this path; `null` when there is
 * none.
 */
export async function getElsewhere(
  client: SanityClient,
  path: string,
  { perspective }: View,
): Promise<string | null> {
  const { types, slug } = fromPath(path)
  if (types.length === 0) return null
  const found = await client.fetch<unknown>(idsGroq, { types, slug }, { perspective: 'raw' })
  const ids = z.array(z.string()).parse(found).map(getPublishedId)
  const other = z
    .string()
    .nullable()
    .parse(await client.fetch<unknown>(slugGroq, { ids, slug }, { perspective }))
  return other && `${path.slice(0, -slug.length)}${other}`
}
