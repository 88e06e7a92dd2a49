import { toDocumentId, toReference } from '../document-id.ts'
import { toPortableText } from '../portable-text.ts'
import type { AssetFor, SeedDocument } from '../types.ts'
import { toArticleDocument } from './article-document.ts'
import { LIVE_UPDATES } from './live-updates.ts'
import type { LiveUpdate } from './live-updates.ts'
import { PAGES } from './pages.ts'
import { REDIRECTS, toSiteSettings } from './site.ts'
import { STORIES } from './stories/index.ts'
import { toTaxonomyDocuments } from './taxonomy-documents.ts'

const toPage = ({ slug, title, body }: (typeof PAGES)[number], assetFor: AssetFor): SeedDocument => ({
  _id: toDocumentId('page', slug),
  _type: 'page',
  title,
  slug: { _type: 'slug', current: slug },
  body: toPortableText(body, assetFor),
})

const toLiveUpdate = (
  { article, author, body, ...update }: LiveUpdate,
  order: number,
  assetFor: AssetFor,
): SeedDocument => ({
  _id: `live-update-${article}-${String(order + 1).padStart(2, '0')}`,
  _type: 'liveUpdate',
  ...update,
  article: toReference('article', article),
  author: toReference('author', author),
  body: toPortableText(body, assetFor),
})

/**
 * Every document of the demo publication, in batches that can be written one after the other: a batch refers only to
 * itself and to earlier ones, and has at most 50 documents.
 */
export const toPublicationBatches = (assetFor: AssetFor): SeedDocument[][] => [
  toTaxonomyDocuments(assetFor),
  [
    ...STORIES.map((story) => toArticleDocument(story, assetFor)),
    ...PAGES.map((page) => toPage(page, assetFor)),
  ],
  [
    ...LIVE_UPDATES.map((update, order) => toLiveUpdate(update, order, assetFor)),
    toSiteSettings(assetFor),
    ...REDIRECTS,
  ],
]
