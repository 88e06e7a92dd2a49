import type { SlugIsUniqueValidator } from 'sanity'
import { toOwnIds } from './own-ids.ts'
import { reservedSlugs } from './reserved-slugs.ts'

/** Counts other documents that have, or once had, this slug. Sections and pages share the site's root. */
const takenQuery = `count(*[
  _type in $types && !(_id in path("versions.**")) && !(_id in $own) && (slug.current == $slug || $slug in previousSlugs)
])`

/** Types whose pages lie in the same folder of the site as those of `type`. */
export function toNeighbours(type: string): string[] {
  return type === 'section' || type === 'page' ? ['section', 'page'] : [type]
}

/** A slug is unique among the present and previous slugs of its neighbours, and none of the site's own words. */
export const isUniqueSlug: SlugIsUniqueValidator = async (slug, context) => {
  const { document, getClient } = context
  if (document === undefined) return true
  const types = toNeighbours(document._type)
  if (types.includes('section') && reservedSlugs.has(slug)) return false
  const client = getClient({ apiVersion: '2026-11-01' }).withConfig({ perspective: 'raw' })
  const own = toOwnIds(document._id)
  const taken = await client.fetch<number>(takenQuery, { types, slug, own })
  return taken === 0
}
