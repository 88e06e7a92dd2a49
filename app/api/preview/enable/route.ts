import { env } from '@/lib/env'
import { answerEnable } from '@/lib/preview/answer-enable'
import { withPreviewLake } from '../with-preview-lake'

/** Where the Studio sends a browser that is to see previews. */
export async function GET(request: Request): Promise<Response> {
  return withPreviewLake((lake) => answerEnable(request.url, { lake, siteUrl: env.siteUrl, now: Date.now() }))
}
