/** How one content type takes part in the site. */
export type ContentType = {
  /** What editors and logs call one such document. */
  title: string
  /** Path of the page made from a document with this slug, or `null` when the type has no page of its own. */
  path: ((slug: string) => string) | null
  /** Name of the part of the sitemap that lists its pages; left out where search engines are told of none. */
  sitemap?: string
  /** Whether each such page has feeds of its stories. */
  feeds?: boolean
}

/** THE list of content types: links, sitemap and feeds derive from it. */
export const contentTypes = {
  article: {
    title: 'Article',
    path: (slug) => `/news/${slug}`,
    sitemap: 'stories',
  },
  section: {
    title: 'Section',
    path: (slug) => `/${slug}`,
    sitemap: 'sections',
    feeds: true,
  },
  category: {
    title: 'Category',
    path: (slug) => `/tech/${slug}`,
    sitemap: 'categories',
  },
  tag: { title: 'Topic', path: (slug) => `/topics/${slug}`, sitemap: 'topics' },
  author: {
    title: 'Author',
    path: (slug) => `/authors/${slug}`,
    sitemap: 'authors',
    feeds: true,
  },
  liveUpdate: { title: 'Live update', path: null },
  page: { title: 'Page', path: (slug) => `/${slug}`, sitemap: 'pages' },
  redirect: { title: 'Redirect', path: null },
  retraction: { title: 'Retraction', path: null },
  siteSettings: {
    title: 'Site settings',
    path: null,
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

/** Types each of whose pages has feeds. */
export const typesWithFeeds = Object.entries(contentTypes).flatMap(([type, entry]) =>
  'feeds' in entry ? [type] : [],
)

/** Whether documents of this type have a page. */
export function isPageType(type: string): type is PageType {
  return Object.entries(contentTypes).some(([name, { path }]) => name === type && path !== null)
}

/** Types that have a page at this path, and the slug it is made from; no types for a path of no document. */
export function fromPath(path: string): { types: string[]; slug: string } {
  const slug = path.slice(path.lastIndexOf('/') + 1)
  const types = Object.entries(contentTypes).flatMap(([type, { path: toPagePath }]) =>
    slug !== '' && toPagePath?.(slug) === path ? [type] : [],
  )
  return { types, slug }
}
