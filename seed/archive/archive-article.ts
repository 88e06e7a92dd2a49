import { AUTHORS } from '../content/authors.ts'
import { CATEGORIES } from '../content/categories.ts'
import { TAGS } from '../content/tags.ts'
import { toReference, toReferences } from '../document-id.ts'
import { toPortableText } from '../portable-text.ts'
import { createRandom } from '../random.ts'
import type { Random } from '../random.ts'
import type { ImageValue, SeedDocument } from '../types.ts'
import { writeArchiveBody } from './archive-body.ts'
import { createSubject } from './subject.ts'
import type { Subject } from './subject.ts'

const FIRST_DAY = Date.parse('2012-01-01T00:00:00Z')
const LAST_DAY = Date.parse('2025-11-01T00:00:00Z')

const KINDS = ['news', 'news', 'news', 'news', 'analysis', 'explainer', 'review', 'opinion'] as const

const HEADLINES: readonly [(s: Subject) => string, ...((s: Subject) => string)[]] = [
  (s) => `${s.company} ${s.verb} its ${s.adjective} ${s.thing}`,
  (s) => `Why ${s.group} are giving up on the ${s.thing}`,
  (s) => `In ${s.place}, a ${s.adjective} ${s.thing} takes on ${s.problem}`,
  (s) => `${s.product}: a ${s.thing} for people who work in ${s.field}`,
  (s) => `The ${s.group} who keep ${s.field} running`,
  (s) => `How ${s.problem} nearly sank ${s.company}`,
]

const toSlug = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/ø/g, 'o')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')

const pickTags = (random: Random) => [
  ...new Set(Array.from({ length: random.int(1, 4) }, () => random.pick(TAGS).slug)),
]

/** The id of the archive article with this number, counted from 1. */
export const toArchiveId = (number: number): string => `archive-${String(number).padStart(6, '0')}`

/** Writes archive article `number`; the same number and covers always give the same document. */
export const createArchiveArticle = (
  number: number,
  covers: readonly [ImageValue, ...ImageValue[]],
): SeedDocument => {
  const id = toArchiveId(number)
  const random = createRandom(id)
  const subject = createSubject(random)
  const category = random.pick(CATEGORIES)
  const title = random.pick(HEADLINES)(subject)
  return {
    _id: id,
    _type: 'article',
    title,
    slug: { _type: 'slug', current: `${toSlug(title)}-${number}` },
    standfirst: `A ${subject.adjective} ${subject.thing} promises relief from ${subject.problem}. What ${subject.group} in ${subject.place} make of it.`,
    section: toReference('section', category.section),
    category: toReference('category', category.slug),
    authors: toReferences('author', [random.pick(AUTHORS).slug]),
    tags: toReferences('tag', pickTags(random)),
    publishedAt: new Date(Math.floor(random.between(FIRST_DAY, LAST_DAY) / 60_000) * 60_000).toISOString(),
    dateline: subject.place,
    kind: random.pick(KINDS),
    cover: random.pick(covers),
    body: toPortableText(writeArchiveBody(subject, random), () => id),
  }
}
