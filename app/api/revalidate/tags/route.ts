import { revalidateTag } from 'next/cache'
import { z } from 'zod'
import { isProcessSecret } from '@/lib/freshness/process-secret'

const bodySchema = z.object({ tags: z.array(z.string().min(1).max(256)).min(1).max(1000) })

/**
 * For this process alone: lets tags expire at once in every cache. Next does so after the handler and before the answer is
 * sent. 404 to everybody else.
 */
export async function POST(request: Request): Promise<Response> {
  const given = request.headers.get('authorization')?.replace(/^Bearer /, '') ?? ''
  if (!isProcessSecret(given)) return new Response(null, { status: 404 })
  const body = bodySchema.safeParse(await request.json().catch(() => undefined))
  if (!body.success) return Response.json({ error: z.prettifyError(body.error) }, { status: 400 })
  for (const tag of body.data.tags) revalidateTag(tag, { expire: 0 })
  return Response.json({ expired: body.data.tags })
}
