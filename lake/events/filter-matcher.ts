import { createWorkQueue } from '../assets/work-queue.ts'
import { anonymous } from '../auth/identity.ts'
import type { Document } from '../documents/document.ts'
import type { Evaluator } from '../query/evaluator.ts'
import { toCheapFilter } from './cheap-filter.ts'

/** Listeners' filters leave workers to queries: so many are evaluated at once, the rest wait. */
const AT_ONCE = { anonymous: 1, identified: 4 }

/** What a listener listens for. */
export type Filter = { dataset: string; query: string; params: Record<string, unknown>; identity: string }

/** What is known of a filter for as long as its listener lives. */
type Prepared = { cheap: ReturnType<typeof toCheapFilter>; key: string }

/** Both throw as the evaluator does. */
export type FilterMatcher = {
  /** Throws for a filter that cannot be run. */
  check(filter: Filter): Promise<void>
  /** Whether a document, as it was at one moment, is among what a filter finds. */
  matches(filter: Filter, document: Document | null): Promise<boolean>
}

const isFound = (result: unknown) =>
  Array.isArray(result) ? result.length > 0 : result !== null && result !== false

/**
 * Filters that are quick on any document are answered at once. The rest goes to workers, where a slow one holds up
 * nobody; many listeners ask the same of the same document, so it is evaluated once for all of them.
 */
export function createFilterMatcher({
  evaluator,
}: {
  evaluator: Pick<Evaluator, 'evaluate'>
}): FilterMatcher {
  const waiting = Infinity
  const strangers = createWorkQueue({ running: AT_ONCE.anonymous, waiting })
  const others = createWorkQueue({ running: AT_ONCE.identified, waiting })
  const known = new WeakMap<Document, Map<string, Promise<boolean>>>()
  const prepared = new WeakMap<Filter, Prepared>()
  const prepare = (filter: Filter): Prepared => {
    const ready = prepared.get(filter) ?? { cheap: toCheapFilter(filter), key: JSON.stringify(filter) }
    prepared.set(filter, ready)
    return ready
  }

  const evaluate = (filter: Filter, documents: readonly Document[]) =>
    (filter.identity === anonymous.id ? strangers : others).run(async () => {
      const request = { ...filter, perspective: 'raw', includeDotted: true, documents } as const
      return isFound((await evaluator.evaluate(request)).result)
    })
  return {
    async check(filter) {
      if (!prepare(filter).cheap) await evaluate(filter, [])
    },
    async matches(filter, document) {
      if (document === null) return false
      const { cheap, key } = prepare(filter)
      if (cheap) return cheap(document)
      const answers = known.get(document) ?? new Map<string, Promise<boolean>>()
      known.set(document, answers)
      const answer = answers.get(key) ?? evaluate(filter, [document])
      answers.set(key, answer)
      return answer
    },
  }
}
