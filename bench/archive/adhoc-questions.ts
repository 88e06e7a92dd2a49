import { toDocumentId } from '../../seed/document-id.ts'
import { inventedWords } from './lexicon.ts'
import type { Question } from './question.ts'
import { adhocSql } from './adhoc-sql.ts'
import { sampleStories } from './story-facts.ts'
import { taxonomy } from './taxonomy.ts'
import { toCoinage } from './story.ts'

const places = [0, 3, 7, 20]
const categories = places.map((place) => ({
  id: toDocumentId('category', taxonomy.categories[place]?.slug ?? ''),
}))
const tags = places.map((place) => ({ id: toDocumentId('tag', taxonomy.tags[place]?.slug ?? '') }))
const word = (rank: number) => inventedWords[rank] ?? ''

const row = '{ _id, title, "slug": slug.current, standfirst, publishedAt }'
const latest = (filter: string) =>
  `*[_type == "article" && defined(slug.current) && ${filter}] | order(publishedAt desc, _id asc) [0...20] ${row}`

/** Beside the publication's own queries: what people ask of an archive by hand. */
export const adhocQuestions: readonly Question[] = [
  { name: 'nothing at all', groq: '1 + 1', params: [{}], sql: 'SELECT 1 + 1' },
  {
    name: 'by slug with dereferences',
    groq: `*[_type == "article" && slug.current == $slug] [0] {
      _id, title, body, section->{ title }, category->{ title }, authors[]->{ _id, name }, tags[]->{ _id, title },
      cover{ alt, asset->{ url } }
    }`,
    params: sampleStories.any.map(({ slug }) => ({ slug: slug.current })),
    sql: adhocSql.bySlug,
  },
  {
    name: 'latest 20 of a category',
    groq: latest('category._ref == $id'),
    params: categories,
    sql: adhocSql.latestOfCategory,
  },
  {
    name: 'latest 20 by references()',
    groq: latest('references($id)'),
    params: tags,
    sql: adhocSql.latestReferring,
  },
  {
    name: 'count by category',
    groq: 'count(*[_type == "article" && defined(slug.current) && category._ref == $id])',
    params: categories,
    sql: adhocSql.countOfCategory,
  },
  {
    name: 'count by title, without an index',
    groq: 'count(*[_type == "article" && title == $title])',
    params: [{ title: 'Nothing is called that' }],
    sql: adhocSql.countOfTitle,
  },
  {
    name: 'two words in the body',
    groq: latest('pt::text(body) match [$one, $other]'),
    params: [
      { one: word(60), other: word(200) },
      { one: word(100), other: word(300) },
    ],
    sql: adhocSql.twoWords,
  },
  {
    name: 'a word of one story',
    groq: latest('pt::text(body) match $word'),
    params: [123, 456].map((number) => ({ word: toCoinage(number) })),
    sql: adhocSql.oneWord,
  },
  {
    name: 'a word of every story',
    groq: latest('pt::text(body) match $word'),
    params: [{ word: 'the' }],
    sql: adhocSql.oneWord,
  },
  {
    name: 'related by tags',
    groq: `*[_type == "article" && defined(slug.current) && _id != $id && count(tags[_ref in $tags]) > 0]
      | order(count(tags[_ref in $tags]) desc, publishedAt desc, _id asc) [0...8] ${row}`,
    params: sampleStories.any.map(({ _id: id, tags: own }) => ({ id, tags: own.map(({ _ref }) => _ref) })),
    sql: adhocSql.relatedByTags,
  },
]
