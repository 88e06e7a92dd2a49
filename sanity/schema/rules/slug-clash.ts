import type { CustomValidator, SlugValue } from 'sanity'
import { toPublishedId } from './own-ids.ts'
import { reservedSlugs } from './reserved-slugs.ts'

/** Editions, drafts and versions in releases included, that have this slug or once had it. */
const holdersQuery = `*[_type in $types && (slug.current == $slug || $slug in previousSlugs)][0...50]{
  _id, "title": coalesce(title, name, "Untitled"), "slug": slug.current
}`

/** A document that has a slug, or had it when its present one is another. */
export type SlugHolder = { _id: string; title: string; slug: string | null }

/** Types whose pages lie in the same folder of the site as those of `type`. */
export function toNeighbours(type: string): string[] {
  return type === 'section' || type === 'page' ? ['section', 'page'] : [type]
}

function toPlace(id: string): string {
  if (id.startsWith('drafts.')) return ' in its draft'
  return id.startsWith('versions.') ? ' in a release' : ''
}

/** What is wrong with a slug that others hold, or `true`; published holders are named first. */
export function toSlugClash(slug: string, ownId: string, holders: SlugHolder[]): true | string {
  const others = holders.filter(({ _id }) => toPublishedId(_id) !== toPublishedId(ownId))
  const other = others.find(({ _id }) => toPublishedId(_id) === _id) ?? others[0]
  if (!other) return true
  return other.slug === slug
    ? `“${other.title}” has this slug${toPlace(other._id)}: choose another.`
    : `“${other.title}” once had this slug, and old links still lead there: choose another.`
}

/** A slug is unique among the present and previous slugs of its neighbours, and none of the site's own words. */
export const findSlugClash: CustomValidator<SlugValue | undefined> = async (value, context) => {
  const { document, getClient } = context
  const slug = value?.current
  if (document === undefined || !slug) return true
  const types = toNeighbours(document._type)
  if (types.includes('section') && reservedSlugs.has(slug))
    return `The site keeps /${slug} for itself: choose another.`
  const client = getClient({ apiVersion: '2026-11-01' }).withConfig({ perspective: 'raw' })
  return toSlugClash(slug, document._id, await client.fetch<SlugHolder[]>(holdersQuery, { types, slug }))
}
