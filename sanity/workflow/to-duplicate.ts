import type { SanityDocumentLike } from 'sanity'

/** What belongs to one story alone: its addresses, its times, and what was put right in it. */
const OWN = ['slug', 'previousSlugs', 'publishedAt', 'updatedAt', 'corrections', '_system']

/** What a copy of a document begins with. */
export function toDuplicate(original: SanityDocumentLike): SanityDocumentLike {
  const { _id, _type } = original
  const kept = Object.entries(original).filter(([field]) => !OWN.includes(field))
  return { ...Object.fromEntries(kept), _id, _type }
}
