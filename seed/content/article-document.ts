import { toDocumentId, toReference, toReferences } from '../document-id.ts'
import { toPortableText } from '../portable-text.ts'
import { toChimeSeconds } from '../sound/chime.ts'
import { toImage } from '../to-image.ts'
import type { AssetFor, SeedDocument } from '../types.ts'
import { CATEGORIES } from './categories.ts'
import type { CategorySlug } from './categories.ts'
import { SECTIONS } from './sections.ts'
import { ILLUSTRATION_CREDIT } from './story.ts'
import type { Story } from './story.ts'

const sectionOf = (slug: CategorySlug) => {
  const category = CATEGORIES.find((known) => known.slug === slug)
  const section = SECTIONS.find((known) => known.slug === category?.section)
  if (!section) throw new Error(`Category ${slug} belongs to no section`)
  return section
}

const toCover = ({ slug, cover, category }: Story, assetFor: AssetFor) => {
  const { motif, light, variation, credit, ...words } = cover
  const spec = { motif, accent: sectionOf(category).accent, seed: variation ?? slug, ...(light && { light }) }
  return toImage(
    { ...words, credit: credit ?? ILLUSTRATION_CREDIT, artwork: { kind: 'cover', spec } },
    assetFor,
  )
}

const toAudio = (spec: NonNullable<Story['audio']>, assetFor: AssetFor) => ({
  _type: 'file',
  asset: { _type: 'reference', _ref: assetFor({ kind: 'chime', spec }) },
  duration: toChimeSeconds(spec),
})

const toCorrections = (corrections: NonNullable<Story['corrections']>) =>
  corrections.map((correction, index) => ({ _type: 'correction', _key: `correction${index}`, ...correction }))

/** The article document of a story. Fields that a story does not have are absent. */
export const toArticleDocument = (story: Story, assetFor: AssetFor): SeedDocument => {
  const { slug, category, authors, tags, related, corrections, seo, body, audio } = story
  const { title, standfirst, kind, publishedAt, updatedAt, liveEndedAt, dateline, previousSlugs } = story
  return {
    _id: toDocumentId('article', slug),
    _type: 'article',
    title,
    slug: { _type: 'slug', current: slug },
    standfirst,
    section: toReference('section', sectionOf(category).slug),
    category: toReference('category', category),
    authors: toReferences('author', authors),
    tags: toReferences('tag', tags),
    publishedAt,
    ...(updatedAt && { updatedAt }),
    ...(liveEndedAt && { liveEndedAt }),
    ...(dateline && { dateline }),
    kind,
    cover: toCover(story, assetFor),
    ...(audio && { audio: toAudio(audio, assetFor) }),
    body: toPortableText(body, assetFor),
    ...(related && { related: toReferences('article', related) }),
    ...(corrections && { corrections: toCorrections(corrections) }),
    ...(seo && { seo: { _type: 'seo', ...seo } }),
    ...(previousSlugs && { previousSlugs: [...previousSlugs] }),
  }
}
