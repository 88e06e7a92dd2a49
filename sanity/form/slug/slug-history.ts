/** Slug and previous slugs of one edition of a document: the published one, its draft or its version in a release. */
export type SlugState = { slug?: string | undefined; previousSlugs?: string[] | undefined }

/**
 * The previous slugs that an edition must carry so that every address it ever had leads to its present one, in one
 * hop: all known ones and the published slug, but never its own.
 */
export function toPreviousSlugs(published: SlugState, edition: SlugState): string[] {
  const known = [...(published.previousSlugs ?? []), ...(edition.previousSlugs ?? []), published.slug]
  return [...new Set(known)].filter((slug): slug is string => Boolean(slug) && slug !== edition.slug)
}

/** True when an edition carries exactly what it must. */
export function keepsAddresses(published: SlugState, edition: SlugState): boolean {
  const wanted = toPreviousSlugs(published, edition)
  const carried = edition.previousSlugs ?? []
  return carried.length === wanted.length && wanted.every((slug) => carried.includes(slug))
}
