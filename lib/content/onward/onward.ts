import type { ArticleCard } from '../card.ts'
import type { Near } from './query.ts'

/** Stories offered as related, hand-picked ones included. */
const RELATED_COUNT = 6

/** Other stories of the section. */
const IN_SECTION_COUNT = 4

/** Where a reader may go from the end of a story; no story appears twice, and the story itself never. */
export type Onward = Pick<Near, 'newer' | 'older' | 'inSection'> & {
  /** Hand-picked stories first, then those on the same topics, then others of the category. */
  related: ArticleCard[]
}

function takeNew(stories: ArticleCard[], count: number, shown: Set<string | undefined>): ArticleCard[] {
  const distinct = [...new Map(stories.map((story) => [story._id, story])).values()]
  const taken = distinct.filter(({ _id }) => !shown.has(_id)).slice(0, count)
  for (const { _id } of taken) shown.add(_id)
  return taken
}

/** Chooses among candidates: a neighbour keeps its place, then what is related, then others of the section. */
export function toOnward(id: string, { newer, older, inSection, related }: Onward): Onward {
  const shown = new Set([id, newer?._id, older?._id])
  return {
    newer,
    older,
    related: takeNew(related, RELATED_COUNT, shown),
    inSection: takeNew(inSection, IN_SECTION_COUNT, shown),
  }
}
