import { connection } from 'next/server'
import { getLakeHealth } from './get-lake-health'

/** `{ ok, lake }`; 200 while pages can be rendered, 503 while the lake does not answer. */
export async function GET(): Promise<Response> {
  await connection()
  const lake = await getLakeHealth()
  return Response.json(
    { ok: lake.ok, lake },
    { status: lake.ok ? 200 : 503, headers: { 'Cache-Control': 'no-store' } },
  )
}
