import { answerFailure } from './answer-failure.ts'
import { lookForLake } from './lake-watch.ts'
import { visitAlone } from './open-visits.ts'
import type { ReaderResponse } from './reader-response.ts'

/** Searches that are answered at once; fewer than may wait for the lake, so that suggestions find room as well. */
const LIMIT = 20

let open = 0

type Parts = { response: ReaderResponse; origin: string }

/** Whether an address asks for a search. */
export function isSearch(url = '/'): boolean {
  return /^\/search(\?|$)/.test(url)
}

/**
 * Has a search rendered. Next says 200 of a page that is made for one request before it knows what becomes of it, so what
 * would keep it from being made is found out first: too many at once, or no lake.
 */
export async function serveSearch({ response, origin }: Parts, render: () => Promise<void>): Promise<void> {
  const giveUp = () => answerFailure(response, { status: 503 }, undefined, origin)
  if (open >= LIMIT) return giveUp()
  open += 1
  response.once('close', () => {
    open -= 1
  })
  return (await lookForLake()) ? visitAlone(render) : giveUp()
}
