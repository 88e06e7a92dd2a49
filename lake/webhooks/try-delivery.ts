import { QueryError } from '../errors.ts'
import type { Services } from '../services.ts'
import type { ChangeEvaluator } from './change-evaluator.ts'
import { toHeaders } from './headers.ts'
import type { Delivery, Try } from './queue.ts'
import { parseRetryAfter } from './retry-after.ts'
import { isWorthRetry, toWait } from './retry-plan.ts'
import { send } from './send.ts'
import type { Sent } from './send.ts'
import type { Webhook } from './webhook.ts'

/** From the first byte sent to the last one read. */
const TIMEOUT_MS = 30_000

type Needs = Pick<Services, 'config' | 'clock' | 'closing'> & {
  evaluator: Pick<ChangeEvaluator, 'evaluate'>
  timeoutMs?: number
}

/**
 * A try, or `unmatched` when the change is none of the webhook's, or `closing` when the lake closed before the outcome
 * was known: then it is as if it had not been tried.
 */
export type Outcome = Try | 'unmatched' | 'closing'

/** What was answered, and whether another answer is to be hoped for. */
type Answer = { status: number | null; error: string | null; retry: boolean; askedMs: number }

function toAnswer(sent: Sent, now: Date): Answer {
  if (sent.status === null) return { status: null, error: sent.error, retry: true, askedMs: 0 }
  const { status, text, retryAfter } = sent
  if (status >= 200 && status < 300) return { status, error: null, retry: false, askedMs: 0 }
  const hint = status >= 300 && status < 400 ? 'redirects are not followed' : text
  const answer = { status, error: hint || 'no reason given', askedMs: parseRetryAfter(retryAfter, now) }
  return { ...answer, retry: isWorthRetry(status) }
}

/** A filter that fails on this very change fails again; one that was too slow, or killed, may do better. */
function toFailure(error: unknown): Answer {
  const message = error instanceof Error ? error.message : String(error)
  const retry = !(error instanceof QueryError) || error.status >= 500
  return { status: null, error: `The filter or the projection failed: ${message}`, retry, askedMs: 0 }
}

/** Tries one delivery once: looks at the change, and sends what there is to send. */
export async function tryDelivery(needs: Needs, webhook: Webhook, delivery: Delivery): Promise<Outcome> {
  const { config, clock, closing, evaluator, timeoutMs = TIMEOUT_MS } = needs
  const at = clock()
  const began = performance.now()
  const conclude = ({ status, error, retry, askedMs }: Answer, body: string | null): Try => {
    const wait = retry ? toWait(delivery.tries + 1, askedMs) : null
    const nextAt = wait === null ? null : new Date(clock().getTime() + wait)
    const durationMs = Math.round(performance.now() - began)
    return { at, durationMs, status, error, nextAt, mayPass: retry, body }
  }

  const { seq, documentId, timestamp } = delivery
  let body = delivery.body
  try {
    body ??= await evaluator.evaluate({ ...webhook, seq, documentId, timestamp })
  } catch (error) {
    return closing.aborted ? 'closing' : conclude(toFailure(error), null)
  }
  if (body === null) return 'unmatched'
  const headers = toHeaders(webhook, delivery, { body, projectId: config.projectId, at: clock() })
  const { url, method } = webhook
  const sent = await send({ url, method, headers, body, timeoutMs, closing })
  return sent === null ? 'closing' : conclude(toAnswer(sent, clock()), body)
}
