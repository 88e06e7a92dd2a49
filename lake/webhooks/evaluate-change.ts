import { evaluate, toJS } from 'groq-js'
import type { DereferenceFunction } from 'groq-js'
import type { Document } from '../documents/document.ts'
import { QueryError } from '../errors.ts'
import type { ChangeRequest, ChangeSettings } from './change-messages.ts'
import { parseExpression } from './parse-expression.ts'

/** A document before and after; not null twice. */
export type DocumentChange = { before: Document | null; after: Document | null }

type Needs = Pick<ChangeSettings, 'projectId' | 'outputBytes'> & { dereference: DereferenceFunction }
type Expressions = Pick<ChangeRequest, 'dataset' | 'filter' | 'projection' | 'timestamp'>

/** What a webhook's filter and projection make of a change, as JSON text; null when it is none of the webhook's. */
export async function evaluateChange(
  { dataset, filter, projection, timestamp }: Expressions,
  { before, after }: DocumentChange,
  { projectId, outputBytes, dereference }: Needs,
): Promise<string | null> {
  const document = after ?? before
  const run = async (text: string): Promise<unknown> => {
    const value = await evaluate(parseExpression(text), {
      root: document,
      dataset: [],
      before,
      after,
      dereference,
      sanity: { projectId, dataset },
      timestamp: new Date(timestamp),
    })
    return toJS(value.type === 'stream' ? await value.asStatic() : value)
  }
  if (filter !== null && (await run(filter)) !== true) return null
  const body = JSON.stringify((projection === null ? document : await run(projection)) ?? null)
  if (Buffer.byteLength(body) > outputBytes)
    throw new QueryError(413, 'queryOutputTooLargeError', `what it sends is larger than ${outputBytes} bytes`)
  return body
}
