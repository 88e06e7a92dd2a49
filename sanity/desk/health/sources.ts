import { defineQuery } from 'groq'
import type { z } from 'zod'
import { articleFragment, articleSchema } from '../../../lib/content/article/query.ts'
import { authorQuery } from '../../../lib/content/author/query.ts'
import { categoryQuery } from '../../../lib/content/category/query.ts'
import type { ContentQuery } from '../../../lib/content/define-query.ts'
import { liveUpdateFragment, liveUpdateSchema } from '../../../lib/content/live-update/live-update.ts'
import { pageQuery } from '../../../lib/content/page/query.ts'
import { redirectQuery, toRedirectParams } from '../../../lib/content/redirect/query.ts'
import { sectionQuery } from '../../../lib/content/section/query.ts'
import { settingsQuery } from '../../../lib/content/settings/query.ts'
import { tagQuery } from '../../../lib/content/tag/query.ts'
import { isRecord } from './field-path.ts'
import type { HealthDocument } from './finding.ts'

/** What the site reads of a document: in the same page of documents under `page`, or by a query of its own. */
export type HealthSource = {
  type: string
  /** Documents of the type after `$after`, `$count` of them, by id. */
  groq: string
  count: number
} & (
  | { schema: z.ZodType }
  | { query: ContentQuery; toParams: (document: HealthDocument) => Record<string, unknown> | null }
)

const articlesGroq = defineQuery(`
  *[_type == "article" && _id > $after] | order(_id asc) [0...$count] {
    ...,
    "page": { ${articleFragment}, "suggested": [], "keyEvents": [], "updateCount": 0, "updates": [] }
  }
`)

const liveUpdatesGroq = defineQuery(`
  *[_type == "liveUpdate" && _id > $after] | order(_id asc) [0...$count] {
    ...,
    "page": { ${liveUpdateFragment} }
  }
`)

const documentsGroq = defineQuery(`*[_type == $type && _id > $after] | order(_id asc) [0...$count]`)

const toSlug = ({ slug }: HealthDocument) =>
  isRecord(slug) && typeof slug['current'] === 'string' ? { slug: slug['current'] } : null

const toRedirect = ({ from }: HealthDocument) => (typeof from === 'string' ? toRedirectParams(from) : null)

const ownPage = (type: string, query: ContentQuery): HealthSource => ({
  type,
  groq: documentsGroq,
  count: 100,
  query,
  toParams: toSlug,
})

/** Everything readers can come to see. Stories are many: they are read by the page, with the fields and the schema of theirs. */
export const healthSources: HealthSource[] = [
  { type: 'article', groq: articlesGroq, count: 50, schema: articleSchema },
  { type: 'liveUpdate', groq: liveUpdatesGroq, count: 100, schema: liveUpdateSchema },
  ownPage('section', sectionQuery),
  ownPage('category', categoryQuery),
  ownPage('tag', tagQuery),
  ownPage('author', authorQuery),
  ownPage('page', pageQuery),
  { type: 'redirect', groq: documentsGroq, count: 100, query: redirectQuery, toParams: toRedirect },
  { type: 'siteSettings', groq: documentsGroq, count: 1, query: settingsQuery, toParams: () => ({}) },
]
