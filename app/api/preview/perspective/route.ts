import { cookies } from 'next/headers'
import { env } from '@/lib/env'
import { toSentence } from '@/lib/preview/answer'
import { answerPerspective } from '@/lib/preview/answer-perspective'
import { withPreviewLake } from '../with-preview-lake'

/** Changes what is previewed: a form with `perspective` and `pathname`. */
export async function POST(request: Request): Promise<Response> {
  const form = await request.formData().catch(() => null)
  if (form === null) return toSentence(400, 'Send the perspective as a form.')
  const jar = await cookies()
  return withPreviewLake((lake) =>
    answerPerspective(form, (name) => jar.get(name)?.value, {
      lake,
      siteUrl: env.siteUrl,
      now: Date.now(),
    }),
  )
}
