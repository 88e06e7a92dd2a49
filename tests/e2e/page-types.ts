import { createClient } from '@sanity/client'
import { getPublication, type Publication } from './publication.ts'

export type PageType = { name: string; path: string; status: number }

/** One address of every page type that readers meet, and the status it answers; of the demo content in this lake. */
export async function getPageTypes(lake: Publication['lake'] = getPublication().lake): Promise<PageType[]> {
  const client = createClient({ ...lake, useProjectHostname: false, useCdn: false, apiVersion: '2026-02-01' })
  const { author, tag } = await client.fetch<{ author: string; tag: string }>(
    `*[_type == "article" && slug.current == $slug][0]{
      "author": authors[0]->slug.current, "tag": tags[0]->slug.current
    }`,
    { slug: 'china-approves-nvidia-h200-imports' },
  )
  return [
    { name: 'home', path: '/', status: 200 },
    { name: 'article', path: '/news/china-approves-nvidia-h200-imports', status: 200 },
    { name: 'more tech', path: '/tech', status: 200 },
    { name: 'more tech, second page', path: '/tech/page/2', status: 200 },
    { name: 'category', path: '/tech/general-tech', status: 200 },
    { name: 'section', path: '/tech-news', status: 200 },
    { name: 'author', path: `/authors/${author}`, status: 200 },
    { name: 'topic', path: `/topics/${tag}`, status: 200 },
    { name: 'live story', path: '/news/perigee-north-first-launch-live', status: 200 },
    { name: 'older updates', path: '/news/fare-hearing-aarhus-live/page/2', status: 200 },
    { name: 'static page', path: '/about', status: 200 },
    { name: 'corrections', path: '/corrections/log', status: 200 },
    { name: 'not found', path: '/news/no-such-story', status: 404 },
  ]
}
