import { createClient, type SanityClient } from '@sanity/client'
import { getPublication } from './publication.ts'

type Fields = Record<string, unknown>

const model = 'china-approves-nvidia-h200-imports'

function toClient(): SanityClient {
  const { lake } = getPublication()
  return createClient({ ...lake, useProjectHostname: false, useCdn: false, apiVersion: '2026-02-01' })
}

/** Fields of a story of the demo content. */
async function getModel(client: SanityClient): Promise<Fields> {
  const found = await client.fetch<Fields>('*[_type == "article" && slug.current == $model][0]', { model })
  const { _id, _rev, _createdAt, _updatedAt, related: _related, seo: _seo, ...fields } = found
  return fields
}

/** A story that is in the publication for the time of a test, at the far end of all lists. */
export type GuestStory = { path: string; change(fields: Fields): Promise<unknown>; leave(): Promise<unknown> }

/** Publishes a story like the model's, with these fields of its own. */
export async function publishGuest(slug: string, fields: Fields): Promise<GuestStory> {
  const client = toClient()
  const _id = `guest-${slug}`
  const own = {
    _id,
    _type: 'article',
    slug: { _type: 'slug', current: slug },
    publishedAt: '2020-01-01T08:00:00Z',
  }
  await client.createOrReplace({ ...(await getModel(client)), ...own, ...fields })
  return {
    path: `/news/${slug}`,
    change: (changed) => client.patch(_id).set(changed).commit(),
    leave: () => client.delete(_id),
  }
}
