import 'server-only'
import { cacheLife, cacheTag } from 'next/cache'
import { env } from '../env.ts'
import { getGeneration } from '../freshness/visit.ts'
import { createPreviewClient, createSanityClient } from '../sanity-client.ts'
import { contentTag, toCacheTag } from './cache-tags.ts'
import { contentLife } from './content-life.ts'
import { queries, type QueryData, type QueryName, type QueryParams } from './queries.ts'
import { runQuery } from './run-query.ts'
import { published, type View } from './view.ts'

const reader = createSanityClient(env)
const previewer = createPreviewClient(env)

/**
 * What is cached is asked for by name: a query itself cannot be the key of a cache. The generation is part of the key, so
 * that nobody joins a question that was asked before a change. A throw is never cached.
 */
async function loadPublished<Name extends QueryName>(
  name: Name,
  params: QueryParams<Name>,
  _generation: number,
): Promise<QueryData<Name>> {
  'use cache'
  const { data, syncTags } = await runQuery(reader, queries[name], params)
  cacheLife(contentLife)
  cacheTag(contentTag, ...syncTags.map(toCacheTag))
  return data
}

/**
 * A query's data: what readers see is cached until the lake announces a change, a preview is read afresh each time.
 * Throws what `runQuery` throws.
 */
export async function loadQuery<Name extends QueryName>(
  name: Name,
  params: QueryParams<Name>,
  view: View = published,
): Promise<QueryData<Name>> {
  if (view === published) return loadPublished(name, params, getGeneration())
  const { data } = await runQuery(previewer, queries[name], params, view)
  return data
}
