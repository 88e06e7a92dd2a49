import type { SanityClient } from '@sanity/client'
import { z } from 'zod'

/** What readers can see; ids with a dot are drafts, versions, and what the newsroom notes of a story. */
const REFERRERS = `*[references($id) && _id in path("*") && _type != "retraction"]
  | order(_type, _id) [0...6] { _id, "title": coalesce(title, headline, _id) }`

const referrers = z.array(z.object({ _id: z.string(), title: z.string() }))

/** A published document that leads to a story. */
export type Referrer = z.output<typeof referrers>[number]

/** The first six published documents that lead to a story. */
export async function getReferrers(client: SanityClient, storyId: string): Promise<Referrer[]> {
  return referrers.parse(await client.fetch(REFERRERS, { id: storyId }, { perspective: 'published' }))
}
