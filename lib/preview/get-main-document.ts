import type { SanityClient } from '@sanity/client'
import { z } from 'zod'
import { fromPath } from '../content/registry.ts'
import type { View } from '../content/view.ts'

const groq = `*[_type in $types && slug.current == $slug] | order(_type == "section" desc, _id asc) [0]{ _id, _type }`

const schema = z.object({ _id: z.string(), _type: z.string() }).nullable()

/** The document that the page at this path is made of, or `null`. */
export async function getMainDocument(client: SanityClient, path: string, { perspective }: View) {
  const { types, slug } = fromPath(path.replace(/\/page\/\d+$/, ''))
  if (types.length === 0) return null
  return schema.parse(await client.fetch<unknown>(groq, { types, slug }, { perspective }))
}
