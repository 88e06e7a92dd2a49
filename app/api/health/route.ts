import { connection } from 'next/server'
import { connection as subscription } from '@/lib/freshness/connection'
import { webSubState } from '@/lib/syndication/websub/web-sub-state'
import { getLakeHealth } from './get-lake-health'

/**
 * `{ ok, lake, freshness, websub }`; 200 while pages can be rendered, 503 while the lake does not answer. `freshness` is how the
 * subscription to the lake's changes is: without it pages are looked at again by time alone. `websub` is how telling the hub
 * of changed feeds goes.
 */
export async function GET(): Promise<Response> {
  await connection()
  const lake = await getLakeHealth()
  return Response.json(
    { ok: lake.ok, lake, freshness: subscription, websub: webSubState },
    { status: lake.ok ? 200 : 503, headers: { 'Cache-Control': 'no-store' } },
  )
}
