import type { ArticleCard } from '../card.ts'
import type { Neighbours } from './query.ts'

/** Stories offered as related, hand-picked ones included. */
const RELATED_COUNT = 6

/** Stories offered as the newest of the section. */
const RECENT_COUNT = 4

/** Where a reader may go from the end of a story; no story appears twice, and the story itself never. */
export type Onward = Neighbours & {
  /** Hand-picked stories first, then the nearest others. */
  related: ArticleCard[]
  /** Newest stories of the section. */
  recent: ArticleCard[]
}

type Candidates = Neighbours & { related: ArticleCard[]; recent: ArticleCard[] }

/** Chooses among candidates: a neighbour keeps its place, then what is related, then what is new. */
export function toOnward(id: string, { newer, older, related, recent }: Candidates): Onward {
  const shown = new Set([id, newer?._id, older?._id])
  const take = (stories: ArticleCard[], count: number) => {
    const taken = stories.filter(({ _id }) => !shown.has(_id)).slice(0, count)
    for (const { _id } of taken) shown.add(_id)
    return taken
  }
  return { newer, older, related: take(related, RELATED_COUNT), recent: take(recent, RECENT_COUNT) }
}
