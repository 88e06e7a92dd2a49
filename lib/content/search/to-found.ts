import { toExcerpt } from '../../search/excerpt.ts'
import { findHits } from '../../search/find-hits.ts'
import { toSegments, type Segment } from '../../search/segments.ts'
import type { Term } from '../../search/terms.ts'
import type { ArticleCard } from '../card.ts'
import type { QueryData } from '../queries.ts'

type Answer = QueryData<'search-stories'>[number]

/** A story that was found: its headline and a part of its text, marked, and those of its topics that were searched for. */
export type Found = {
  story: ArticleCard
  title: Segment[]
  excerpt: Segment[]
  topics: { _id: string; title: string; href: string }[]
}

const hasAll = (text: string, terms: readonly Term[]) =>
  new Set(findHits(text, terms).map(({ term }) => term)).size === terms.length

/** The standfirst where it tells all; else the part of the story that tells most. */
function toText({ standfirst, prose }: Answer, terms: readonly Term[]): Segment[] {
  const summary = toSegments(standfirst ?? '', terms)
  if (hasAll(standfirst ?? '', terms)) return summary
  return toExcerpt(prose ?? '', terms) ?? summary
}

/** What a search shows of a story; `names` are the `_id`s that its terms name. */
export function toFound(answer: Answer, terms: readonly Term[], names: readonly string[]): Found {
  const { prose: _, topics, ...story } = answer
  return {
    story,
    title: toSegments(story.title, terms),
    excerpt: toText(answer, terms),
    topics: (topics ?? []).filter(({ _id }) => names.includes(_id)),
  }
}
