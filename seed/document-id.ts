import type { Reference } from './types.ts'

/** The types of documents others refer to. */
export const REFERABLE_TYPES = ['article', 'section', 'category', 'tag', 'author', 'page'] as const
export type ReferableType = (typeof REFERABLE_TYPES)[number]

/** The fixed id of a seeded document: `section-tech-news`. */
export const toDocumentId = (type: ReferableType, slug: string): string => `${type}-${slug}`

export const toReference = (type: ReferableType, slug: string): Reference => ({
  _type: 'reference',
  _ref: toDocumentId(type, slug),
})

/** References for an array field, keyed by what they point at. */
export const toReferences = (type: ReferableType, slugs: readonly string[]) =>
  slugs.map((slug) => ({ _key: slug, ...toReference(type, slug) }))
