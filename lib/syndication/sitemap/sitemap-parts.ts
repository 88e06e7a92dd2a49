import { contentTypes } from '../../content/registry.ts'
import { correctionsPath } from '../../corrections-path.ts'

/** Stories in one file: news search takes no more, and it is one small question to the lake. */
export const STORIES_PER_FILE = 1_000

/** Types whose pages stand in each part but that of the stories. */
const pageParts = new Map<string, string[]>()
for (const [type, contentType] of Object.entries(contentTypes))
  if ('sitemap' in contentType && type !== 'article')
    pageParts.set(contentType.sitemap, [...(pageParts.get(contentType.sitemap) ?? []), type])

const rows = { stories: contentTypes.article.sitemap, news: 'news' }

/** Pages that are made of no one document. */
const ownPaths = ['/', '/tech', correctionsPath]

/** What a file lists: stories by their places in the row of all or of the newest ones, or the pages of some types. */
export type SitemapPart =
  { row: keyof typeof rows; start: number; end: number } | { row: 'pages'; types: string[]; paths: string[] }

/** Names of the files that so many stories of a row fill; one at least. */
export function toFileNames(row: keyof typeof rows, count: number): string[] {
  const files = Math.max(1, Math.ceil(count / STORIES_PER_FILE))
  return Array.from({ length: files }, (_, index) => `${rows[row]}-${index + 1}`)
}

/** Names of all files of the sitemap of a site with so many stories; the news are not among them. */
export function toPartNames(storyCount: number): string[] {
  return [...toFileNames('stories', storyCount), ...pageParts.keys()]
}

/** What the file of this name lists, whether there is anything or not; `null` for a name that none can have. */
export function parsePartName(name: string): SitemapPart | null {
  const types = pageParts.get(name)
  const paths = name === contentTypes.page.sitemap ? ownPaths : []
  if (types) return { row: 'pages', types, paths }
  const [, prefix, number = ''] = /^([a-z]+)-([1-9]\d{0,4})$/.exec(name) ?? []
  const end = Number(number) * STORIES_PER_FILE
  const places = { start: end - STORIES_PER_FILE, end }
  if (prefix === rows.stories) return { row: 'stories', ...places }
  return prefix === rows.news ? { row: 'news', ...places } : null
}

/** Path of the file of this name. */
export const toPartPath = (name: string) => `/sitemaps/${name}.xml`
