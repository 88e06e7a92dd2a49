import { cookies } from 'next/headers'
import { env } from '@/lib/env'
import { toSentence } from '@/lib/preview/answer'
import { answerPerspective } from '@/lib/preview/answer-perspective'
import { readBody } from '../../read-body'
import { withPreviewLake } from '../with-preview-lake'

const MAX_BYTES = 16 * 1024

/** Strangers send forms too: what is longer than ours is not read. */
async function readForm(request: Request): Promise<FormData | null> {
  const body = await readBody(request, MAX_BYTES)
  if (body === undefined) return null
  const headers = { 'Content-Type': request.headers.get('content-type') ?? '' }
  return new Response(body, { headers }).formData().catch(() => null)
}

/** Changes what is previewed: a form with `perspective` and `pathname`. */
export async function POST(request: Request): Promise<Response> {
  const form = await readForm(request)
  if (form === null) return toSentence(400, 'Send the perspective as a short form.')
  const jar = await cookies()
  return withPreviewLake((lake) =>
    answerPerspective(form, (name) => jar.get(name)?.value, {
      lake,
      siteUrl: env.siteUrl,
      now: Date.now(),
    }),
  )
}
