import { z } from 'zod'
import type { ContentQuery } from '../../lib/content/define-query.ts'
import { PAGE_SIZE, toRange } from '../../lib/content/listing/pagination.ts'
import { toUpdateRange } from '../../lib/content/live-update/update-pages.ts'
import { queries, type QueryName, type QueryParams } from '../../lib/content/queries.ts'
import { toRedirectParams } from '../../lib/content/redirect/query.ts'
import { STORIES_PER_FILE } from '../../lib/syndication/sitemap/sitemap-parts.ts'
import { toDocumentId } from '../../seed/document-id.ts'
import { inventedWords } from './lexicon.ts'
import type { Question } from './question.ts'
import { publicationSql } from './publication-sql.ts'
import { sampleFormerSlugs, sampleStories } from './story-facts.ts'
import { taxonomy } from './taxonomy.ts'
import { toCoinage } from './story.ts'

const { sections, categories, tags, authors, pages } = taxonomy
const { any: stories, live } = sampleStories
const record = z.record(z.string(), z.unknown())

/** Frequent, middling and rare ones of what stories are filed under. */
const some = <T>(all: readonly T[]): T[] => [0, 3, 7, 20, 90].flatMap((place) => all[place] ?? [])
const slugs = (all: readonly { slug: string }[]) => some(all).map(({ slug }) => ({ slug }))
const ids = (type: 'section' | 'category' | 'author' | 'tag', all: readonly { slug: string }[]) =>
  some(all).map(({ slug }) => ({ id: toDocumentId(type, slug) }))
const firstPage = <T extends object>(all: T[]) => all.map((params) => ({ ...params, ...toRange(1) }))
const story = stories.map(({ slug }) => ({ slug: slug.current }))
const liveStory = live.map(({ slug }) => ({ slug: slug.current }))

const anywhere = { section: '', author: '', from: '', until: '', newest: false }
const search = (...terms: string[][]) => ({
  ...anywhere,
  terms: terms.map((words) => ({ words, names: [] })),
})
const word = (rank: number) => inventedWords[rank] ?? ''

type Titled<Params> = Record<string, readonly Params[]>
type Asked = { [Name in QueryName]: Titled<QueryParams<Name>> }

/** The publication's queries as pages ask them; one that is asked in several ways stands there under several titles. */
const asked = (size: number): Asked => ({
  article: { article: story, 'article, live': liveStory },
  'shared-article': { 'shared-article': stories.map(({ _id: id }) => ({ id })) },
  'newest-slugs': { 'newest-slugs': [{ count: 60 }] },
  author: { author: slugs(authors) },
  authors: { authors: [{}] },
  category: { category: slugs(categories) },
  categories: { categories: [{}] },
  'feed-site': { 'feed-site': [{}] },
  'feed-section': { 'feed-section': ids('section', sections) },
  'feed-author': { 'feed-author': ids('author', authors) },
  'feed-revisions': {
    'feed-revisions': [{ id: null }, ...ids('section', sections), ...ids('author', authors)],
  },
  corrections: { corrections: [toRange(1), toRange(2)] },
  home: { home: [{}] },
  'listing-all': {
    'listing-all': [1, 2, 3].map(toRange),
    'listing-all, a quarter deep': [toRange(Math.floor(size / 4 / PAGE_SIZE))],
  },
  'listing-section': { 'listing-section': firstPage(ids('section', sections)) },
  'listing-category': { 'listing-category': firstPage(ids('category', categories)) },
  'listing-author': { 'listing-author': firstPage(ids('author', authors)) },
  'listing-tag': { 'listing-tag': firstPage(ids('tag', tags)) },
  'live-updates': { 'live-updates': liveStory.map((params) => ({ ...params, ...toUpdateRange(1) })) },
  'live-update-ids': { 'live-update-ids': liveStory },
  onward: {
    onward: stories.map(({ _id: id, publishedAt, section, category }) => ({
      id,
      publishedAt,
      section: section._ref,
      category: category._ref,
    })),
  },
  'on-topics': {
    'on-topics': stories.map(({ _id: id, tags: topics }) => ({ id, topics: topics.map(({ _ref }) => _ref) })),
  },
  page: { page: slugs(pages) },
  'page-slugs': { 'page-slugs': [{}] },
  redirect: {
    redirect: ['/news/never-was', '/old/3', ...sampleFormerSlugs.map((slug) => `/news/${slug}`)].map(
      toRedirectParams,
    ),
  },
  retraction: { retraction: [{ path: '/news/withdrawn-3' }, { path: '/news/never-was' }] },
  'search-hits': {
    'search-hits, a frequent word': [search([word(10)]), search([word(20)])],
    'search-hits, two words': [search([word(60)], [word(200)]), search([word(100)], [word(300)])],
    'search-hits, rare words': [search([word(9_000)]), search([word(20_000)]), search([word(30_000)])],
    'search-hits, one story': [search([toCoinage(123)]), search([toCoinage(456)])],
  },
  'search-names': { 'search-names': [{}] },
  'search-stories': { 'search-stories': [{ ids: stories.map(({ _id }) => _id) }] },
  'search-suggestions': {
    'search-suggestions': [word(40), word(400)].map((begun) => ({
      begun: `${begun.slice(0, 4)}*`,
      recent: false,
    })),
  },
  'search-vocabulary': { 'search-vocabulary': [{}] },
  section: { section: slugs(sections) },
  sections: { sections: [{}] },
  settings: { settings: [{}] },
  'sitemap-count': { 'sitemap-count': [{}] },
  'sitemap-stories': { 'sitemap-stories': [{ start: 0, end: STORIES_PER_FILE }] },
  'sitemap-pages': { 'sitemap-pages': [{ types: ['section', 'category', 'tag', 'author', 'page'] }] },
  'sitemap-newest': { 'sitemap-newest': [{ end: 36 }] },
  'sitemap-news': { 'sitemap-news': [{}] },
  'share-picture': { 'share-picture': story },
  tag: { tag: slugs(tags) },
  tags: { tags: [{}] },
})

/** Every query of the publication, over an archive of `size` stories. */
export function toPublicationQuestions(size: number): Question[] {
  return Object.entries<Titled<unknown>>(asked(size)).flatMap(([name, titles]) => {
    const query: ContentQuery | undefined = Object.values(queries).find((known) => known.name === name)
    if (!query) throw new Error(`There is no query ${name}`)
    return Object.entries(titles).map(([title, all]) => ({
      name: title,
      groq: query.groq,
      params: all.map((params) => ({ ...record.parse(query.params.parse(params)), asOf: null })),
      sql: publicationSql[query.name] ?? '',
    }))
  })
}
