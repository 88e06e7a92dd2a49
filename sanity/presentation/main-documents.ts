import { defineDocuments } from 'sanity/presentation'
import { contentTypes } from '../../lib/content/registry.ts'

type Route = { route: string; types: string[] }

/** Paths of pages, and what each may be made from: some types share theirs. */
function toRoutes(): Route[] {
  const byRoute = new Map<string, string[]>()
  for (const [type, { path }] of Object.entries(contentTypes)) {
    const route = path?.(':slug')
    if (route !== undefined) byRoute.set(route, [...(byRoute.get(route) ?? []), type])
  }
  return [...byRoute].map(([route, types]) => ({ route, types }))
}

const filter = (types: string[]) =>
  `_type in [${types.map((type) => JSON.stringify(type)).join(', ')}] && slug.current == $slug`

/** Which document's form stands beside a page: the one it is made from. Lists go on below their first page. */
export const mainDocuments = defineDocuments([
  { route: '/', type: 'siteSettings' },
  ...toRoutes().map(({ route, types }) => ({
    route: [route, `${route}/page/:page`],
    filter: filter(types),
  })),
])
