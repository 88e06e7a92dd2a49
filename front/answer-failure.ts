import type { OutgoingHttpHeaders } from 'node:http'
import type { Visit } from '../lib/freshness/visit.ts'
import { getFailureDocument } from './failure-document.ts'
import { getKept } from './kept-page.ts'
import { isLakeAway, lookForLake } from './lake-watch.ts'
import type { Failure, ReaderResponse } from './reader-response.ts'

/** What Next says of its own answer; the rest is said of every page. */
const ofAnswer =
  /^(cache-control|content-|etag|link|location|retry-after|set-cookie|transfer-encoding|x-nextjs-)/

function toPageHeaders(response: ReaderResponse): OutgoingHttpHeaders {
  return Object.fromEntries(Object.entries(response.getHeaders()).filter(([name]) => !ofAnswer.test(name)))
}

async function isLakeToBlame(visit: Visit | undefined): Promise<boolean> {
  const found = lookForLake()
  return visit?.lakeAway || isLakeAway() || !(await found)
}

/** Shows the page last kept while the lake is away, and that there is none where there is none. */
export async function answerWithoutLake(
  response: ReaderResponse,
  visit: Visit | undefined,
  origin: string,
): Promise<void> {
  const kept = visit && getKept(visit)
  if (kept) return response.answer(200, { ...toPageHeaders(response), ...kept.headers }, kept.body)
  const { status, headers, body } = await getFailureDocument(origin, { status: 503 })
  response.answer(status, headers, body)
}

/** Answers in place of a page that could not be shown; `origin` is where the site asks itself for words. */
export async function answerFailure(
  response: ReaderResponse,
  failure: Failure,
  visit: Visit | undefined,
  origin: string,
): Promise<void> {
  if (failure.status >= 500 && (await isLakeToBlame(visit))) return answerWithoutLake(response, visit, origin)
  const { status, headers, body } = await getFailureDocument(origin, failure)
  response.answer(status, headers, body)
}
