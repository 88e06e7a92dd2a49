/** How one content type takes part in the site. */
export type ContentType = {
  /** What editors and logs call one such document. */
  title: string
  /** Path of the page made from a document with this slug, or `null` when the type has no page of its own. */
  path: ((slug: string) => string) | null
  /** Cache tag of everything made from documents of this type; the lake's own tags are finer. */
  tag: string
  sitemap: boolean
  feed: boolean
}

/** THE list of content types: links, previews, cache tags, sitemap and feeds derive from it. */
export const contentTypes = {
  article: {
    title: 'Article',
    path: (slug) => `/news/${slug}`,
    tag: 'content:article',
    sitemap: true,
    feed: true,
  },
  section: {
    title: 'Section',
    path: (slug) => `/${slug}`,
    tag: 'content:section',
    sitemap: true,
    feed: true,
  },
  category: {
    title: 'Category',
    path: (slug) => `/tech/${slug}`,
    tag: 'content:category',
    sitemap: true,
    feed: false,
  },
  tag: { title: 'Topic', path: (slug) => `/topics/${slug}`, tag: 'content:tag', sitemap: true, feed: false },
  author: {
    title: 'Author',
    path: (slug) => `/authors/${slug}`,
    tag: 'content:author',
    sitemap: true,
    feed: true,
  },
  liveUpdate: { title: 'Live update', path: null, tag: 'content:liveUpdate', sitemap: false, feed: false },
  page: { title: 'Page', path: (slug) => `/${slug}`, tag: 'content:page', sitemap: true, feed: false },
  redirect: { title: 'Redirect', path: null, tag: 'content:redirect', sitemap: false, feed: false },
  siteSettings: {
    title: 'Site settings',
    path: null,
    tag: 'content:siteSettings',
    sitemap: false,
    feed: false,
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
