import { LakeUnavailableError } from '../content/lake-unavailable-error.ts'
import { env } from '../env.ts'
import { perProcess } from '../freshness/per-process.ts'

/** Searches at once: the embedded lake answers two questions at a time, and one of them is left to pages. */
const AT_ONCE = env.lake.kind === 'embedded' ? 1 : 4

/** Searches that may wait for their turn. */
const WAITING = 24

/** Milliseconds after which nobody is kept waiting any longer. */
const DEADLINE_MS = 4_000

type Gate = { running: number; waiting: (() => void)[] }

const gate = perProcess<Gate>('search-gate', () => ({ running: 0, waiting: [] }))

async function enter(): Promise<void> {
  if (gate.running < AT_ONCE) {
    gate.running += 1
    return
  }
  if (gate.waiting.length >= WAITING) throw new LakeUnavailableError('search', 'too many searches at once')
  await new Promise<void>((resolve) => gate.waiting.push(resolve))
}

/** Whoever waits longest takes the place over. */
function leave(): void {
  const next = gate.waiting.shift()
  if (next) next()
  else gate.running -= 1
}

/** A place is given back once the lake has answered, however long ago that was given up. */
async function takeTurn<Result>(search: () => Promise<Result>, deadline: AbortSignal): Promise<Result> {
  await enter()
  try {
    deadline.throwIfAborted()
    return await search()
  } finally {
    leave()
  }
}

/**
 * Runs a search when it is its turn. However many search, few do at once, and the rest of the site keeps its lake; throws a
 * LakeUnavailableError where the queue is full, or the answer takes too long.
 */
export function inTurn<Result>(search: () => Promise<Result>): Promise<Result> {
  const deadline = AbortSignal.timeout(DEADLINE_MS)
  const { promise: overdue, reject } = Promise.withResolvers<never>()
  deadline.addEventListener('abort', () => reject(new LakeUnavailableError('search', 'no answer in time')))
  return Promise.race([takeTurn(search, deadline), overdue])
}
