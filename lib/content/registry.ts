/** How one content type takes part in the site. */
export type ContentType = {
  /** What editors and logs call one such document. */
  title: string
  /** Path of the page made from a document with this slug, or `null` when the type has no page of its own. */
  path: ((slug: string) => string) | null
  /** Cache tag of everything made from documents of this type; the lake's own sync tags stand beside it. */
  tag: string
}

/** THE list of content types: links and cache tags derive from it. */
export const contentTypes = {
  article: {
    title: 'Article',
    path: (slug) => `/news/${slug}`,
    tag: 'content:article',
  },
  section: {
    title: 'Section',
    path: (slug) => `/${slug}`,
    tag: 'content:section',
  },
  category: {
    title: 'Category',
    path: (slug) => `/tech/${slug}`,
    tag: 'content:category',
  },
  tag: { title: 'Topic', path: (slug) => `/topics/${slug}`, tag: 'content:tag' },
  author: {
    title: 'Author',
    path: (slug) => `/authors/${slug}`,
    tag: 'content:author',
  },
  liveUpdate: { title: 'Live update', path: null, tag: 'content:liveUpdate' },
  page: { title: 'Page', path: (slug) => `/${slug}`, tag: 'content:page' },
  redirect: { title: 'Redirect', path: null, tag: 'content:redirect' },
  retraction: { title: 'Retraction', path: null, tag: 'content:retraction' },
  siteSettings: {
    title: 'Site settings',
    path: null,
    tag: 'content:siteSettings',
  },
} as const satisfies Record<string, ContentType>

/** `_type` of a document of the publication. */
export type DocumentType = keyof typeof contentTypes

/** `_type` of a document that has a page of its own. */
export type PageType = {
  [Type in DocumentType]: (typeof contentTypes)[Type]['path'] extends null ? never : Type
}[DocumentType]

/** Path of a document's page. */
export function toPath(type: PageType, slug: string): string {
  return contentTypes[type].path(slug)
}

/** Types that have a page at this path, and the slug it is made from; no types for a path of no document. */
export function fromPath(path: string): { types: string[]; slug: string } {
  const slug = path.slice(path.lastIndexOf('/') + 1)
  const types = Object.entries(contentTypes).flatMap(([type, { path: toPagePath }]) =>
    slug !== '' && toPagePath?.(slug) === path ? [type] : [],
  )
  return { types, slug }
}
