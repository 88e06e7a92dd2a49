import type { DocumentType } from './registry.ts'

/** An index of the embedded lake, in its terms: an entry for each document, or for each member of an array in it. */
type Index = {
  type: DocumentType | null
  /** Only documents that have these fields. */
  defined?: string[]
  /** What entries are ordered by; entries that are alike come in order of `_id`. */
  key: { path: string; descending?: boolean }[]
}

const newestFirst = { path: 'publishedAt', descending: true }

/** Stories that have a page, by what these paths hold; the newest first. */
const storiesBy = (...paths: string[]): Index => ({
  type: 'article',
  defined: ['slug.current'],
  key: [...paths.map((path) => ({ path })), newestFirst],
})

/** Indexes that the publication's queries are answered from; by type and by slug, the lake finds everything without. */
export const contentIndexes: Index[] = [
  storiesBy(),
  storiesBy('section._ref'),
  storiesBy('category._ref'),
  storiesBy('authors[]._ref'),
  storiesBy('tags[]._ref'),
  storiesBy('kind'),
  {
    type: 'article',
    defined: ['slug.current', 'corrections[]'],
    key: [{ path: '_updatedAt', descending: true }],
  },
  { type: 'liveUpdate', key: [{ path: 'article._ref' }, newestFirst] },
  { type: 'redirect', key: [{ path: 'from' }] },
  { type: 'retraction', key: [{ path: 'paths[]' }] },
  { type: null, key: [{ path: 'previousSlugs[]' }] },
]
