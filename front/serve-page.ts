import { answerWithoutLake } from './answer-failure.ts'
import { isLakeAway, lookForLake } from './lake-watch.ts'
import { getOpenVisit, visit, type OpenVisit } from './open-visits.ts'
import type { ReaderResponse } from './reader-response.ts'

/** Milliseconds after which a reader who waits is a reason to look for the lake. */
const PATIENCE_MS = 1_500

/** Keeps looking for the lake as long as the reader waits; returns how to stop. */
function keepLooking(response: ReaderResponse, onAway: () => void): () => void {
  const look = async () => {
    if (response.headersSent || response.destroyed) return
    if (!(await lookForLake())) onAway()
    else if (!response.headersSent) timer.refresh()
  }
  const timer = setTimeout(() => void look(), PATIENCE_MS)
  return () => clearTimeout(timer)
}

type Parts = { address: string; response: ReaderResponse; origin: string }

/**
 * Has a page rendered for one reader who asked for it. A lake that hangs keeps no reader waiting: once it is known to be
 * away, whoever would wait for a rendering under way is shown the page last kept.
 */
export async function servePage(
  { address, response, origin }: Parts,
  render: (visit: OpenVisit) => Promise<void>,
): Promise<void> {
  const giveUp = () => void answerWithoutLake(response, getOpenVisit(address), origin)
  if (isLakeAway() && getOpenVisit(address)) return giveUp()
  const stopLooking = keepLooking(response, giveUp)
  const renderUnlessAnswered = async (current: OpenVisit) => {
    if (!response.headersSent) await render(current)
  }
  await visit(address, renderUnlessAnswered).finally(stopLooking)
}
