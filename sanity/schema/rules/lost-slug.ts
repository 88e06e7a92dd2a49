import type { CustomValidator, SlugValue } from 'sanity'
import { keepsAddresses, toPreviousSlugs } from '../../form/slug/slug-history.ts'
import { toSlugState } from '../../form/slug/to-slug-state.ts'
import { toPublishedId } from './own-ids.ts'

const publishedQuery = `*[_id == $id][0]{ slug, previousSlugs }`

/** Refuses an edition that would leave an address of the published document leading nowhere. */
export const findLostSlug: CustomValidator<SlugValue | undefined> = async (_, { document, getClient }) => {
  if (document === undefined) return true
  const id = toPublishedId(document._id)
  if (id === document._id) return true
  const client = getClient({ apiVersion: '2026-11-01' }).withConfig({ perspective: 'raw' })
  const published = toSlugState(await client.fetch<unknown>(publishedQuery, { id }))
  const edition = toSlugState(document)
  if (keepsAddresses(published, edition)) return true
  const missing = toPreviousSlugs(published, edition).filter((slug) => !edition.previousSlugs?.includes(slug))
  return missing.length > 0
    ? `Old links would break: ${missing.join(', ')} must lead here. Opening the document puts this right.`
    : 'Its own slug is among the previous ones. Opening the document puts this right.'
}
