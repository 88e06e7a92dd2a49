import { z } from 'zod'
import { toReadingMinutes } from '../reading-time.ts'
import { imageFragment, imageSchema } from './image.ts'
import { lenientArray } from './lenient-array.ts'
import { toPath } from './registry.ts'

/** When something comes out; a draft that has no date yet counts as new. */
export const dateFragment = `coalesce(publishedAt, now())` as const

/**
 * Holds for what is out: a date in the future is an embargo, so the answer depends on the time of asking. Previews look
 * as far ahead as `$asOf`, and show drafts that have no date yet; for readers it is null.
 */
export const outFragment =
  `(publishedAt <= now() || publishedAt <= $asOf || ($asOf != null && !defined(publishedAt)))` as const

/** Filter of the articles that are out. */
export const publicArticleFragment = `_type == "article" && defined(slug.current) && ${outFragment}` as const

/**
 * When a live story ended; null while it runs, and for every other kind. An end that lies ahead has not come yet, so the
 * answer depends on the time of asking.
 */
export const liveEndFragment =
  `select(kind == "live" && (liveEndedAt <= now() || liveEndedAt <= $asOf) => liveEndedAt)` as const

/** What reading an article takes, measured in the lake so that lists need not carry whole bodies. */
const lengthFragment = `
  "words": coalesce(count(string::split(array::join(string::split(pt::text([
    ...body,
    ...body[_type in ["factBox", "callout"]].body[]
  ]), "\\n"), " "), " ")[@ != ""]), 0),
  "codeWords": coalesce(count(string::split(array::join(string::split(array::join(
    body[_type == "codeBlock"].code, " "), "\\n"), " "), " ")[@ != ""]), 0),
  "images": coalesce(count(body[_type == "image"]), 0) + coalesce(count(body[_type == "gallery"].images[]), 0)
` as const

/** Fields of an article that its own page and every other show alike. */
export const storyFragment = `
  _id,
  title,
  "slug": slug.current,
  standfirst,
  kind,
  "publishedAt": ${dateFragment},
  updatedAt,
  "liveEndedAt": ${liveEndFragment},
  cover{ ${imageFragment} },
  section->{ _id, title, "slug": slug.current, accent },
  category->{ _id, title, "slug": slug.current },
  "length": { ${lengthFragment} }
` as const

/** Fields of an article as other pages show it. */
export const cardFragment = `
  ${storyFragment},
  authors[]->{ _id, name, "slug": slug.current }
` as const

/** The kinds of story. */
export const articleKinds = ['news', 'analysis', 'opinion', 'review', 'explainer', 'live'] as const

/** Names of the design tokens that colour a section. */
export const accents = [
  'vermilion',
  'cobalt',
  'violet',
  'teal',
  'amber',
  'forest',
  'magenta',
  'slate',
] as const

export type Accent = (typeof accents)[number]

const slug = z.string().min(1)

const kickerSectionFields = { title: z.string(), slug, accent: z.enum(accents) }

/** The section of a story: the first half of its kicker. */
export const kickerSectionSchema = z
  .object(kickerSectionFields)
  .transform((section) => ({ ...section, href: toPath('section', section.slug) }))

const storySectionSchema = z
  .object({ _id: z.string(), ...kickerSectionFields })
  .transform((section) => ({ ...section, href: toPath('section', section.slug) }))

const storyCategorySchema = z
  .object({ _id: z.string(), title: z.string(), slug })
  .transform((category) => ({ ...category, href: toPath('category', category.slug) }))

const cardAuthorSchema = z
  .object({ _id: z.string(), name: z.string(), slug })
  .transform((author) => ({ ...author, href: toPath('author', author.slug) }))

const lengthSchema = z.object({
  words: z.number().int(),
  codeWords: z.number().int(),
  images: z.number().int(),
})

/** What `storyFragment` delivers. */
export const storyFields = {
  _id: z.string(),
  title: z.string().min(1),
  slug,
  standfirst: z.string().nullable(),
  kind: z.enum(articleKinds),
  publishedAt: z.iso.datetime({ offset: true }),
  updatedAt: z.iso.datetime({ offset: true }).nullable(),
  liveEndedAt: z.iso.datetime({ offset: true }).nullable(),
  cover: imageSchema,
  section: storySectionSchema,
  category: storyCategorySchema,
  length: lengthSchema,
}

/** An article as lists, rails and related blocks show it. */
export const cardSchema = z
  .object({ ...storyFields, authors: lenientArray(cardAuthorSchema) })
  .transform(({ length, ...card }) => ({
    ...card,
    href: toPath('article', card.slug),
    readingMinutes: toReadingMinutes(length),
  }))

export type ArticleCard = z.output<typeof cardSchema>
