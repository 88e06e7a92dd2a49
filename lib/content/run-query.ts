import { isHttpError, type SanityClient } from '@sanity/client'
import type { z } from 'zod'
import { logWarning } from '../log.ts'
import type { ContentQuery } from './define-query.ts'
import { LakeUnavailableError } from './lake-unavailable-error.ts'
import { parseResult } from './parse-result.ts'
import { sourceMarks } from './source-marks.ts'
import { published, type View } from './view.ts'

/** A query's parsed data and the tags under which the lake announces changes to it. */
export type QueryAnswer<Data> = { data: Data; syncTags: string[] }

/** A 4xx answer is a fault of ours; everything else means that the lake could not answer. */
function isOurFault(error: unknown): boolean {
  return isHttpError(error) && error.statusCode < 500 && error.statusCode !== 429
}

async function fetchAnswer(
  client: SanityClient,
  { name, groq }: ContentQuery,
  params: Record<string, unknown>,
  { perspective, asOf, marked }: View,
) {
  try {
    return await client.fetch<unknown>(
      groq,
      { ...params, asOf },
      { filterResponse: false, returnQuery: false, perspective, ...(marked && { stega: sourceMarks }) },
    )
  } catch (error) {
    throw isOurFault(error) ? error : new LakeUnavailableError(name, error)
  }
}

/**
 * Runs one query and parses what comes back. Malformed members of lenient lists are left out, each with one line in the log.
 * Throws ContentError (a malformed document), LakeUnavailableError (no answer) or the client's ClientError (a refused query).
 */
export async function runQuery<Query extends ContentQuery<string, z.ZodType<Record<string, unknown>>>>(
  client: SanityClient,
  query: Query,
  params: z.input<Query['params']>,
  view: View = published,
): Promise<QueryAnswer<z.output<Query['schema']>>> {
  const parsedParams = query.params.parse(params)
  const answer = await fetchAnswer(client, query, parsedParams, view)
  const { data, dropped } = parseResult<Query>(query, parsedParams, answer.result)
  for (const { query: name, document, path, reason } of dropped) {
    logWarning('content.dropped', { query: name, document, path, reason })
  }
  return { data, syncTags: answer.syncTags ?? [] }
}
