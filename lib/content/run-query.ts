import { isHttpError, type SanityClient } from '@sanity/client'
import type { z } from 'zod'
import { logWarning } from '../log.ts'
import type { ContentQuery } from './define-query.ts'
import { LakeUnavailableError } from './lake-unavailable-error.ts'
import { parseResult } from './parse-result.ts'

/** A query's parsed data and the tags under which the lake announces changes to it. */
export type QueryAnswer<Data> = { data: Data; syncTags: string[] }

/** A 4xx answer is a fault of ours; everything else means that the lake could not answer. */
function isOurFault(error: unknown): boolean {
  return isHttpError(error) && error.statusCode < 500 && error.statusCode !== 429
}

async function fetchAnswer(
  client: SanityClient,
  name: string,
  groq: string,
  params: Record<string, unknown>,
) {
  try {
    return await client.fetch<unknown>(groq, params, { filterResponse: false, returnQuery: false })
  } catch (error) {
    throw isOurFault(error) ? error : new LakeUnavailableError(name, error)
  }
}

/**
 * Runs one query and parses what comes back. Malformed members of lenient lists are left out, each with one line in the log.
 * Throws ContentError (a malformed document), LakeUnavailableError (no answer) or the client's ClientError (a refused query).
 */
export async function runQuery<
  Groq extends string,
  Params extends z.ZodType<Record<string, unknown>>,
  Schema extends z.ZodType,
>(
  client: SanityClient,
  query: ContentQuery<Groq, Params, Schema>,
  params: z.input<Params>,
): Promise<QueryAnswer<z.output<Schema>>> {
  const parsedParams = query.params.parse(params)
  const answer = await fetchAnswer(client, query.name, query.groq, parsedParams)
  const { data, dropped } = parseResult(query, parsedParams, answer.result)
  for (const { query: name, document, path, reason } of dropped) {
    logWarning('content.dropped', { query: name, document, path, reason })
  }
  return { data, syncTags: answer.syncTags ?? [] }
}
