import 'server-only'
import { cacheLife, cacheTag } from 'next/cache'
import type { z } from 'zod'
import { env } from '../env.ts'
import { createSanityClient } from '../sanity-client.ts'
import { contentLife } from './content-life.ts'
import type { ContentQuery } from './define-query.ts'
import { contentTypes, type DocumentType } from './registry.ts'
import { runQuery } from './run-query.ts'

const client = createSanityClient(env)

/**
 * Runs a query inside a `'use cache'` function and tags that function's result with the lake's sync tags and the tags of
 * the content types it shows. Throws what `runQuery` throws; a throw is never cached.
 */
export async function loadQuery<
  Groq extends string,
  Params extends z.ZodType<Record<string, unknown>>,
  Schema extends z.ZodType,
>(
  query: ContentQuery<Groq, Params, Schema>,
  params: z.input<Params>,
  types: DocumentType[],
): Promise<z.output<Schema>> {
  const { data, syncTags } = await runQuery(client, query, params)
  cacheLife(contentLife)
  cacheTag(...types.map((type) => contentTypes[type].tag), ...syncTags)
  return data
}
