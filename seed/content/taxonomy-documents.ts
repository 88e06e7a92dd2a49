import { toDocumentId, toReference } from '../document-id.ts'
import type { ReferableType } from '../document-id.ts'
import { toImage } from '../to-image.ts'
import type { AssetFor, SeedDocument } from '../types.ts'
import { AUTHORS } from './authors.ts'
import { CATEGORIES } from './categories.ts'
import { SECTIONS } from './sections.ts'
import { ILLUSTRATION_CREDIT } from './story.ts'
import { TAGS } from './tags.ts'

const base = (type: ReferableType, slug: string) => ({
  _id: toDocumentId(type, slug),
  _type: type,
  slug: { _type: 'slug', current: slug },
})

const toAuthor = (author: (typeof AUTHORS)[number], assetFor: AssetFor): SeedDocument => {
  const { slug, name, role, bio, portrait, alt, links } = author
  const artwork = { kind: 'portrait', spec: { seed: slug, ...portrait } } as const
  return {
    ...base('author', slug),
    name,
    role,
    bio,
    picture: toImage({ artwork, alt, credit: ILLUSTRATION_CREDIT }, assetFor),
    links: links.map((link, index) => ({ _type: 'profileLink', _key: `link${index}`, ...link })),
  }
}

/** Sections, categories, tags and authors: everything a story refers to except other stories and pages. */
export const toTaxonomyDocuments = (assetFor: AssetFor): SeedDocument[] => [
  ...SECTIONS.map(({ slug, title, accent, description }, index) => ({
    ...base('section', slug),
    title,
    description,
    accent,
    order: index + 1,
  })),
  ...CATEGORIES.map(({ slug, title, section, description }) => ({
    ...base('category', slug),
    title,
    section: toReference('section', section),
    description,
  })),
  ...TAGS.map(({ slug, ...tag }) => ({ ...base('tag', slug), ...tag })),
  ...AUTHORS.map((author) => toAuthor(author, assetFor)),
]
