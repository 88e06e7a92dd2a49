import { SIGNATURE_HEADER_NAME } from '@sanity/webhook'
import { revalidateTag } from 'next/cache'
import { contentTag } from '@/lib/content/cache-tags'
import { env } from '@/lib/env'
import { readBody } from '../read-body'
import { isRepeated } from './seen-signatures'
import { isFreshlySigned } from './signature'

const MAX_BYTES = 1024 * 1024

const refuse = (status: number, error: string) =>
  Response.json({ error }, { status, headers: { 'Cache-Control': 'no-store' } })

/**
 * The lake's webhook, where no server lives long enough to listen to it: whatever changed, everything that was read from the
 * lake is read again. Answers `{ revalidated }`; false for a request that came before.
 */
export async function POST(request: Request): Promise<Response> {
  const { webhookSecret } = env
  if (webhookSecret === undefined)
    return refuse(503, 'Webhooks are off: set SANITY_WEBHOOK_SECRET to the secret of the webhook.')
  const body = await readBody(request, MAX_BYTES)
  if (body === undefined) return refuse(413, `The body has more than ${MAX_BYTES} bytes.`)
  const signature = request.headers.get(SIGNATURE_HEADER_NAME) ?? ''
  if (!(await isFreshlySigned(body, signature, webhookSecret)))
    return refuse(401, `The header ${SIGNATURE_HEADER_NAME} does not vouch for this body, or no longer.`)
  const revalidated = !isRepeated(signature)
  if (revalidated) revalidateTag(contentTag, { expire: 0 })
  return Response.json({ revalidated }, { headers: { 'Cache-Control': 'no-store' } })
}
