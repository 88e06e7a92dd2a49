import { defineQuery } from 'groq'
import { z } from 'zod'
import { dateFragment, outFragment, publicArticleFragment } from '../card.ts'
import { defineContentQuery } from '../define-query.ts'
import { lenientArray } from '../lenient-array.ts'
import { present } from '../present.ts'
import { isPageType, toPath } from '../registry.ts'

const time = z.iso.datetime({ offset: true })
const range = { start: z.number().int().min(0), end: z.number().int().min(0) }

const indexedFields = {
  _id: z.string(),
  title: z.string().min(1),
  slug: present(z.string().min(1)),
  publishedAt: time,
  canonical: z.string().nullable(),
  noindex: z.boolean(),
}

const indexedFragment = `
  _id,
  title,
  "slug": slug.current,
  "publishedAt": ${dateFragment},
  "canonical": seo.canonical,
  "noindex": coalesce(seo.noindex, false)
` as const

export const sitemapCountGroq = defineQuery(`{ "stories": count(*[${publicArticleFragment}]) }`)

/** How many stories there are to list, those included that no search engine is to know. */
export const sitemapCountQuery = defineContentQuery({
  name: 'sitemap-count',
  groq: sitemapCountGroq,
  params: z.object({}),
  schema: z.object({ stories: z.number().int() }),
})

export const sitemapStoriesGroq = defineQuery(`
  *[${publicArticleFragment}] | order(publishedAt asc, _id desc) [$start...$end] {
    ${indexedFragment},
    updatedAt,
    "corrected": coalesce(corrections[].date, []),
    "lastUpdate": select(kind == "live" =>
      *[_type == "liveUpdate" && article._ref == ^._id && ${outFragment}] | order(publishedAt desc, _id asc) [0].publishedAt
    ),
    "cover": cover.asset->url,
    "pictures": coalesce(body[_type == "image"].asset->url, []),
    "galleries": coalesce(body[_type == "gallery"].images[].asset->url, [])
  }
`)

const pictures = z.array(z.string().nullable())

const sitemapStorySchema = z
  .object({
    ...indexedFields,
    updatedAt: time.nullable(),
    corrected: z.array(time.nullable()),
    lastUpdate: time.nullable(),
    cover: z.string().nullable(),
    pictures,
    galleries: pictures,
  })
  .transform(({ slug, updatedAt, corrected, lastUpdate, cover, pictures, galleries, ...story }) => ({
    ...story,
    href: toPath('article', slug),
    /** When it changed for its readers; the newest of these counts. */
    changes: [story.publishedAt, updatedAt, lastUpdate, ...corrected].filter((date) => date !== null),
    pictures: [...new Set([cover, ...pictures, ...galleries])].filter((url) => url !== null),
  }))

/** A story as far as a list of addresses tells of it. */
export type SitemapStory = z.output<typeof sitemapStorySchema>

/**
 * Stories in the order in which they came out, the exact reverse of every other list: a new one changes the last of a row
 * of lists only.
 */
export const sitemapStoriesQuery = defineContentQuery({
  name: 'sitemap-stories',
  groq: sitemapStoriesGroq,
  params: z.object(range),
  schema: lenientArray(sitemapStorySchema),
})

export const sitemapPagesGroq = defineQuery(`
  *[_type in $types && defined(slug.current)] | order(_type asc, slug.current asc) {
    _id,
    _type,
    _rev,
    "slug": slug.current,
    "changedAt": select(_type == "page" => _updatedAt)
  }
`)

const pageTypeSchema = z.string().transform((type, context) => {
  if (isPageType(type)) return type
  context.addIssue({ code: 'custom', message: 'has no page' })
  return z.NEVER
})

const sitemapPageSchema = z
  .object({
    _id: z.string(),
    _type: pageTypeSchema,
    _rev: z.string(),
    slug: present(z.string().min(1)),
    changedAt: time.nullable(),
  })
  .transform(({ _type, slug, ...page }) => ({ ...page, href: toPath(_type, slug) }))

/** A page that is no story; `changedAt` where the page is one document and not a list of stories. */
export type SitemapPage = z.output<typeof sitemapPageSchema>

/** Pages made from documents of these types. */
export const sitemapPagesQuery = defineContentQuery({
  name: 'sitemap-pages',
  groq: sitemapPagesGroq,
  params: z.object({ types: z.array(z.string()) }),
  schema: lenientArray(sitemapPageSchema),
})

export const sitemapNewestGroq = defineQuery(`
  *[${publicArticleFragment}] | order(publishedAt desc, _id asc) [0...$end] {
    ${indexedFragment},
    standfirst,
    updatedAt
  }
`)

const newestStorySchema = z
  .object({ ...indexedFields, standfirst: z.string().nullable(), updatedAt: time.nullable() })
  .transform(({ slug, ...story }) => ({ ...story, href: toPath('article', slug) }))

/** A story as far as a list for programs that read tells of it. */
export type NewestStory = z.output<typeof newestStorySchema>

/** The newest stories, those included that no search engine is to know. */
export const sitemapNewestQuery = defineContentQuery({
  name: 'sitemap-newest',
  groq: sitemapNewestGroq,
  params: z.object({ end: range.end }),
  schema: lenientArray(newestStorySchema),
})

export const sitemapNewsGroq = defineQuery(`
  *[${publicArticleFragment} && publishedAt > string(dateTime(now()) - 60 * 60 * 24 * 2)]
    | order(publishedAt desc, _id asc) [0...5000] { ${indexedFragment} }
`)

const newsStorySchema = z
  .object(indexedFields)
  .transform(({ slug, ...story }) => ({ ...story, href: toPath('article', slug) }))

/** A story of the last two days. */
export type NewsStory = z.output<typeof newsStorySchema>

/** Stories of the last two days, newest first: all of them, for nobody publishes 5,000 in two days. */
export const sitemapNewsQuery = defineContentQuery({
  name: 'sitemap-news',
  groq: sitemapNewsGroq,
  params: z.object({}),
  schema: lenientArray(newsStorySchema),
})
