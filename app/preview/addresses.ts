/** Addresses of the kinds of page, as the folders of `app/(site)` lay them out; what fits first counts. */
const addresses = [
  ['home', /^\/$/],
  ['allStories', /^\/tech(\/page\/(?<page>[^/]+))?$/],
  ['article', /^\/news\/(?<slug>[^/]+)(\/page\/(?<page>[^/]+))?$/],
  ['update', /^\/news\/(?<slug>[^/]+)\/updates\/(?<page>[^/]+)$/],
  ['category', /^\/tech\/(?<slug>[^/]+)(\/page\/(?<page>[^/]+))?$/],
  ['author', /^\/authors\/(?<slug>[^/]+)(\/page\/(?<page>[^/]+))?$/],
  ['topic', /^\/topics\/(?<slug>[^/]+)(\/page\/(?<page>[^/]+))?$/],
  ['corrections', /^\/corrections\/log(\/page\/(?<page>[^/]+))?$/],
  ['sectionOrPage', /^\/(?<slug>[^/]+)(\/page\/(?<page>[^/]+))?$/],
] as const

export type PageKind = (typeof addresses)[number][0]

/** What an address says: the kind of page, the slug in it, and the page of a list, or the update, as it is written there. */
export type Address = { kind: PageKind; slug: string; page: string | undefined }

/** Reads a path of the site; `null` for one that no kind of page has. */
export function parseAddress(path: string): Address | null {
  for (const [kind, pattern] of addresses) {
    const match = pattern.exec(path)
    if (match) return { kind, slug: match.groups?.['slug'] ?? '', page: match.groups?.['page'] }
  }
  return null
}
