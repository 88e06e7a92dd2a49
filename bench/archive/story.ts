import { toSlug } from '../../lib/slug.ts'
import { inventCompany, inventPerson } from '../../seed/archive/names.ts'
import { toDocumentId, toReference, toReferences } from '../../seed/document-id.ts'
import { toPortableText } from '../../seed/portable-text.ts'
import { createRandom, type Random } from '../../seed/random.ts'
import type { ImageValue, SeedDocument } from '../../seed/types.ts'
import { writeBody } from './body.ts'
import { addHours, ARCHIVE_NOW, chooseTime } from './calendar.ts'
import { createZipf } from './lexicon.ts'
import { writeHeadline, writeParagraph, writeSentence, writeWords } from './prose.ts'
import { taxonomy } from './taxonomy.ts'

export type Pictures = readonly [ImageValue, ...ImageValue[]]

const KINDS = ['news', 'news', 'news', 'news', 'analysis', 'explainer', 'review', 'opinion'] as const
const PLACES = ['Taipei', 'Brussels', 'Nairobi', 'Lisbon', 'Seoul', 'Oslo', 'Toronto', 'Hanoi'] as const

const pickCategory = createZipf(taxonomy.categories.length)
const pickTag = createZipf(taxonomy.tags.length)
const pickAuthor = createZipf(taxonomy.authors.length)

const toKey = (number: number) => String(number).padStart(6, '0')

/** The `_id` of the story with this number, counted from 1. */
export const toStoryId = (number: number): string => toDocumentId('article', toKey(number))

/** Every two-hundredth story is told as it happens. */
export const isLive = (number: number): boolean => number % 200 === 7

/** The word that stands in the story of this number alone. */
export const toCoinage = (number: number): string =>
  `x${number.toString(20).replace(/./g, (digit) => 'babebibobudadedidodufafefifofugagegigogu'.slice(parseInt(digit, 20) * 2).slice(0, 2))}`

const pickSome = (random: Random, count: number, pick: () => string) => [
  ...new Set(Array.from({ length: random.int(1, count) }, pick)),
]

const toCorrections = (random: Random, publishedAt: string) => [
  { _type: 'correction', _key: 'c1', text: writeSentence(random), date: addHours(publishedAt, 30) },
]

/** Fields that few stories have. */
function writeRarities(random: Random, number: number, publishedAt: string) {
  const slug = toSlug(`${writeWords(random, 5)} ${number}`)
  const earlier = pickSome(random, 2, () => toKey(random.int(1, Math.max(1, number - 1))))
  return {
    ...(random.chance(0.02) && { corrections: toCorrections(random, publishedAt) }),
    ...(random.chance(0.1) && { updatedAt: addHours(publishedAt, 5) }),
    ...(random.chance(0.1) && number > 2 && { related: toReferences('article', earlier) }),
    ...(random.chance(0.01) && { previousSlugs: [`former-${slug}`] }),
    ...(random.chance(0.01) && { seo: { _type: 'seo', noindex: true } }),
    ...(isLive(number) && { kind: 'live', liveEndedAt: addHours(publishedAt, 20) }),
  }
}

function writeArticle(random: Random, number: number, pictures: Pictures): SeedDocument {
  const category = taxonomy.categories[pickCategory(random)] ?? { slug: '', section: '' }
  const title = writeHeadline(random)
  const publishedAt = chooseTime(random)
  const tags = pickSome(random, 5, () => taxonomy.tags[pickTag(random)]?.slug ?? '')
  const cover = random.pick(pictures)
  const subject = {
    coinage: toCoinage(number),
    company: inventCompany(random),
    people: [inventPerson(random), inventPerson(random)],
    targets: [`tag:${tags[0]}`, `section:${category.section}`, `article:${toKey(random.int(1, number))}`],
  } as const
  return {
    _id: toStoryId(number),
    _type: 'article',
    title,
    slug: { _type: 'slug', current: `${toSlug(title)}-${number}` },
    standfirst: writeSentence(random),
    section: toReference('section', category.section),
    category: toReference('category', category.slug),
    authors: toReferences(
      'author',
      pickSome(random, 2, () => taxonomy.authors[pickAuthor(random)]?.slug ?? ''),
    ),
    tags: toReferences('tag', tags),
    publishedAt,
    ...(random.chance(0.6) && { dateline: random.pick(PLACES) }),
    kind: random.pick(KINDS),
    cover: { ...cover, alt: writeSentence(random) },
    body: toPortableText(writeBody(random, subject), () => cover.asset._ref),
    ...writeRarities(random, number, publishedAt),
  }
}

function writeUpdate(random: Random, number: number, order: number, after: string): SeedDocument {
  const author = taxonomy.authors[pickAuthor(random)]?.slug ?? ''
  return {
    _id: `live-update-${toKey(number)}-${String(order).padStart(2, '0')}`,
    _type: 'liveUpdate',
    article: toReference('article', toKey(number)),
    headline: writeHeadline(random),
    publishedAt: addHours(after, order / 4),
    author: toReference('author', author),
    ...(random.chance(0.15) && { key: true }),
    ...(order === 1 && random.chance(0.5) && { pinned: true }),
    body: toPortableText([writeParagraph(random, 50), writeParagraph(random, 40)], () => ''),
  }
}

/**
 * The story of a number with its live updates, and with a draft of its next state here and there. The same number always
 * gives the same documents; they refer to the taxonomy and to earlier stories.
 */
export function writeStory(number: number, pictures: Pictures): SeedDocument[] {
  const random = createRandom(`archive/${number}`)
  const article = writeArticle(random, number, pictures)
  const publishedAt = String(article['publishedAt'])
  const isOut = Date.parse(publishedAt) < ARCHIVE_NOW.getTime()
  const updates = isLive(number) && isOut ? random.int(10, 60) : 0
  const draft = random.chance(0.01)
    ? [{ ...article, _id: `drafts.${article._id}`, title: writeHeadline(random) }]
    : []
  return [
    article,
    ...Array.from({ length: updates }, (_, index) => writeUpdate(random, number, index + 1, publishedAt)),
    ...draft,
  ]
}
